import type { Node as ProseMirrorNode } from '@tiptap/pm/model';

/** What a thread must tell to be found in the text. */
export interface PlacedThread {
  id: string;
  anchor: 'words' | 'block';
  blockId: string;
}

export interface Arranged {
  /** Ids in the order of the text; those whose words or block are gone come last. */
  order: readonly string[];
  orphans: ReadonlySet<string>;
}

/**
 * Puts threads in the order of the text. A thread that lies in two places (copied words) stands where it
 * lies first; one whose words are nowhere is an orphan.
 */
export function arrangeThreads(document: ProseMirrorNode, threads: readonly PlacedThread[]): Arranged {
  const marks = new Map<string, number>();
  const blocks = new Map<string, number>();
  document.descendants((node, position) => {
    const { id } = node.attrs as { id?: unknown };
    if (typeof id === 'string' && !blocks.has(id)) blocks.set(id, position);
    for (const mark of node.marks) {
      const threadId: unknown = mark.type.name === 'comment' ? mark.attrs.threadId : null;
      if (typeof threadId === 'string' && !marks.has(threadId)) marks.set(threadId, position);
    }
  });
  const placed = threads.map((thread) => ({
    id: thread.id,
    position: thread.anchor === 'words' ? marks.get(thread.id) : blocks.get(thread.blockId),
  }));
  const nowhere = Number.POSITIVE_INFINITY;
  placed.sort((a, b) => {
    const [first, second] = [a.position ?? nowhere, b.position ?? nowhere];
    return first === second ? 0 : first - second;
  });
  return {
    order: placed.map(({ id }) => id),
    orphans: new Set(placed.filter(({ position }) => position === undefined).map(({ id }) => id)),
  };
}
