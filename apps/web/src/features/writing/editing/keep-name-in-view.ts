let watch: IntersectionObserver | null = null;

/** Puts the name at somebody's caret on its other side where the edge of the screen would cut it off. */
export function keepNameInView(label: HTMLElement): void {
  watch ??= new IntersectionObserver(placeNames, { threshold: [0, 1] });
  watch.observe(label);
}

function placeNames(entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void {
  for (const { target, boundingClientRect: whole, intersectionRect: seen } of entries) {
    if (!target.isConnected) observer.unobserve(target);
    const isCut = seen.width > 0 && seen.width < whole.width - 0.5;
    const caret = target.parentElement;
    if (!isCut || !(target instanceof HTMLElement) || !caret) continue;
    const isInRightHalf = caret.getBoundingClientRect().left > document.documentElement.clientWidth / 2;
    target.dataset.side = isInRightHalf ? 'left' : 'right';
  }
}
