import type { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** The one shared type of a live document that holds the text. */
export const storyFragmentName = 'story';

/** What y-tiptap wants to know of an editor's view; we have none. */
export function emptyBinding(): Parameters<typeof updateYFragment>[3] {
  return { mapping: new Map(), isOMark: new Map() };
}

/** The block with this id within a live text or a part of it; null when there is none. */
export function findLiveBlock(parent: Y.XmlFragment, blockId: string): Y.XmlElement | null {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.getAttribute('id') === blockId) return child;
    const inside = findLiveBlock(child, blockId);
    if (inside) return inside;
  }
  return null;
}
