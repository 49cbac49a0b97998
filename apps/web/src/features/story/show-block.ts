/** Brings a block of the open text into view and lights it for a moment. Nothing happens when it has gone. */
export function showBlock(blockId: string | null | undefined): void {
  if (!blockId) return;
  const block = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(blockId)}"]`);
  if (!block) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  block.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  block.animate([{ backgroundColor: 'var(--blue-soft)' }, { backgroundColor: 'var(--blue-soft)' }], {
    duration: 1_500,
  });
}
