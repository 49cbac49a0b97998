import { defaultDeleteFilter, ySyncPluginKey } from '@tiptap/y-tiptap';
import { storyNodes } from '@marbre/story/document/schema';
import { storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { isMerelySuggested } from '@marbre/story/suggestions/is-merely-suggested';
import { MarkedParts } from '@marbre/story/suggestions/marked-parts';
import {
  applyUpdate,
  createID,
  Doc,
  encodeStateAsUpdate,
  getItem,
  getItemCleanEnd,
  type ID,
  Item,
  iterateDeletedStructs,
  type Transaction,
  UndoManager,
} from 'yjs';
import type { WritingMode } from '../../suggestions/writing-mode';

/** What the editor's binding says of each change that somebody makes in it. */
export const ownOrigin: unknown = ySyncPluginKey;

type Step = UndoManager['undoStack'][number];

const everyBlock = new Set(Object.keys(storyNodes));

const deleteFilter = (item: Item) => defaultDeleteFilter(item, everyBlock);

/** Said of a step that was made as a suggestion. */
const suggested = 'suggested';

/**
 * Undo of what this editor did and of nothing else: what comes over the line, from a colleague or a machine,
 * has another origin, before a lost connection and after it. And a block that one made stays while somebody
 * else's words are in it: y-tiptap keeps only paragraphs so, and would take a quotation away with them.
 *
 * A step is taken back as it was made. What was suggested is taken back as long as that changes nothing but
 * one's own suggestions: once an editor has accepted it, it is the text's, and is passed over. What was written
 * into the text is taken out of it, in whichever mode one is by then.
 */
export class OwnUndo extends UndoManager {
  private mode: WritingMode = 'editing';
  private isOwn: (suggestionId: string) => boolean = () => false;

  constructor(ydoc: Doc) {
    super(ydoc.getXmlFragment(storyFragmentName), {
      trackedOrigins: new Set([ownOrigin]),
      deleteFilter,
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    });
    this.on('stack-item-added', ({ stackItem }) => {
      const { currStackItem } = this;
      // What takes a step back is of its kind.
      const isSuggested = currStackItem ? currStackItem.meta.has(suggested) : this.mode === 'suggesting';
      if (isSuggested) stackItem.meta.set(suggested, true);
    });
  }

  /** How this person writes from now on, and which suggestions are theirs. */
  follow(mode: WritingMode, isOwn: (suggestionId: string) => boolean): void {
    // One step is of one kind.
    if (mode !== this.mode) this.stopCapturing();
    this.mode = mode;
    this.isOwn = isOwn;
  }

  /** Does, as a step of its own, what changes the text itself in whichever mode one writes; null for no change. */
  changeText(change: () => void): Step | null {
    const { mode } = this;
    const before = this.undoStack.at(-1);
    this.stopCapturing();
    this.mode = 'editing';
    try {
      change();
    } finally {
      this.mode = mode;
      this.stopCapturing();
    }
    const step = this.undoStack.at(-1);
    return step && step !== before ? step : null;
  }

  override undo(): ReturnType<UndoManager['undo']> {
    return this.takeBack('undoStack', () => super.undo());
  }

  override redo(): ReturnType<UndoManager['redo']> {
    return this.takeBack('redoStack', () => super.redo());
  }

  /** Yjs goes on by itself from a step that changes nothing to the one before it: it is given one at a time. */
  private takeBack(name: 'undoStack' | 'redoStack', takeOne: () => Step | null): Step | null {
    for (let step = this[name].pop(); step; step = this[name].pop()) {
      if (step.meta.has(suggested) && !isSuggestion(this.doc, step, this.isOwn)) continue;
      const earlier = this[name];
      this[name] = [step];
      this.doc.once('beforeTransaction', (transaction: Transaction) => partFromOthers(transaction, step));
      try {
        if (takeOne()) return step;
      } finally {
        this[name] = earlier;
      }
    }
    return null;
  }
}

/**
 * What somebody wrote and undo has brought back is joined by Yjs to what stands behind it and came back with it; taking
 * back the writing it would then take away both. They are parted before it looks.
 */
function partFromOthers(transaction: Transaction, { insertions }: Step): void {
  const { store } = transaction.doc;
  const ends: ID[] = [];
  iterateDeletedStructs(transaction, insertions, (struct) => {
    if (!(struct instanceof Item) || struct.redone === null) return;
    let { id } = struct;
    for (let item: Item | null = struct; item?.redone; item = itemAt(store, id)) {
      const { client, clock } = item.redone;
      id = createID(client, clock + id.clock - item.id.clock);
    }
    ends.push(createID(id.client, id.clock + struct.length - 1));
  });
  for (const end of ends) if (itemAt(store, end)) getItemCleanEnd(transaction, store, end);
}

function itemAt(store: Doc['store'], id: ID): Item | null {
  const struct: unknown = getItem(store, id);
  return struct instanceof Item ? struct : null;
}

/** Whether taking this step back changes no more than what is suggested by one person; tried on a copy. */
function isSuggestion(ydoc: Doc, step: Step, isOwn: (suggestionId: string) => boolean): boolean {
  // Without its memory of what was deleted the copy could bring nothing back.
  const copy = new Doc({ gc: false });
  applyUpdate(copy, encodeStateAsUpdate(ydoc));
  const parts = new MarkedParts(copy);
  const trial = new UndoManager(copy.getXmlFragment(storyFragmentName), { deleteFilter });
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
