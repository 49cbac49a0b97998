import type { updateYFragment } from '@tiptap/y-tiptap';

/** The one shared type of a live document that holds the text. */
export const storyFragmentName = 'story';

/** What y-tiptap wants to know of an editor's view; we have none. */
export function emptyBinding(): Parameters<typeof updateYFragment>[3] {
  return { mapping: new Map(), isOMark: new Map() };
}
