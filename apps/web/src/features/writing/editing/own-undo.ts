import { defaultDeleteFilter, ySyncPluginKey } from '@tiptap/y-tiptap';
import { storyNodes } from '@marbre/story/document/schema';
import { storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { isMerelySuggested } from '@marbre/story/suggestions/is-merely-suggested';
import { MarkedParts } from '@marbre/story/suggestions/marked-parts';
import { applyUpdate, Doc, encodeStateAsUpdate, UndoManager } from 'yjs';

/** What the editor's binding says of each change that somebody makes in it. */
export const ownOrigin: unknown = ySyncPluginKey;

type Step = UndoManager['undoStack'][number];

const everyBlock = new Set(Object.keys(storyNodes));

/**
 * Undo of what this editor did and of nothing else: what comes over the line, from a colleague or a machine,
 * has another origin, before a lost connection and after it. And a block that one made stays while somebody
 * else's words are in it: y-tiptap keeps only paragraphs so, and would take a quotation away with them.
 */
export class OwnUndo extends UndoManager {
  private isOwn: ((suggestionId: string) => boolean) | null = null;

  constructor(ydoc: Doc) {
    super(ydoc.getXmlFragment(storyFragmentName), {
      trackedOrigins: new Set([ownOrigin]),
      deleteFilter: (item) => defaultDeleteFilter(item, everyBlock),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    });
  }

  /**
   * For somebody who may only suggest: what an editor has accepted since is the text's and no more theirs to take
   * back, and the newsroom would refuse it. Such steps are passed over. Null when everything may be taken back.
   */
  holdTo(isOwn: ((suggestionId: string) => boolean) | null): void {
    this.isOwn = isOwn;
  }

  override undo(): ReturnType<UndoManager['undo']> {
    this.passOver(this.undoStack);
    return super.undo();
  }

  override redo(): ReturnType<UndoManager['redo']> {
    this.passOver(this.redoStack);
    return super.redo();
  }

  private passOver(steps: Step[]): void {
    const { isOwn } = this;
    if (!isOwn) return;
    for (let step = steps.at(-1); step && !isSuggestion(this.doc, step, isOwn); step = steps.at(-1)) {
      steps.pop();
    }
  }
}

/** Whether taking this step back changes no more than what is suggested by one person; tried on a copy. */
function isSuggestion(ydoc: Doc, step: Step, isOwn: (suggestionId: string) => boolean): boolean {
  // Without its memory of what was deleted the copy could bring nothing back.
  const copy = new Doc({ gc: false });
  applyUpdate(copy, encodeStateAsUpdate(ydoc));
  const parts = new MarkedParts(copy);
  const trial = new OwnUndo(copy);
  const before = parts.list();
  trial.undoStack.push(step);
  trial.undo();
  const isMere = isMerelySuggested(before, parts.list(), isOwn);
  parts.close();
  copy.destroy();
  return isMere;
}

export function createOwnUndo(ydoc: Doc): OwnUndo {
  return new OwnUndo(ydoc);
}
