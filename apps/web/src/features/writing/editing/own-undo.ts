import { defaultDeleteFilter, ySyncPluginKey } from '@tiptap/y-tiptap';
import { storyNodes } from '@marbre/story/document/schema';
import { storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { type Doc, UndoManager } from 'yjs';

/** What the editor's binding says of each change that somebody makes in it. */
export const ownOrigin: unknown = ySyncPluginKey;

const everyBlock = new Set(Object.keys(storyNodes));

/**
 * Undo of what this editor did and of nothing else: what comes over the line, from a colleague or a machine,
 * has another origin, before a lost connection and after it. And a block that one made stays while somebody
 * else's words are in it: y-tiptap keeps only paragraphs so, and would take a quotation away with them.
 */
export function createOwnUndo(ydoc: Doc): UndoManager {
  return new UndoManager(ydoc.getXmlFragment(storyFragmentName), {
    trackedOrigins: new Set([ownOrigin]),
    deleteFilter: (item) => defaultDeleteFilter(item, everyBlock),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
}
