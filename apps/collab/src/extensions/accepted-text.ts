import { amendLate } from '@marbre/story/suggestions/amend-late';
import { isMerelySuggested } from '@marbre/story/suggestions/is-merely-suggested';
import { MarkedParts } from '@marbre/story/suggestions/marked-parts';
import * as Y from 'yjs';

/** What is to be taken in: the update, and the ids of what had to be made suggestions in it, if anything had. */
export interface Taken {
  update: Uint8Array;
  ids: string[];
}

/**
 * A second copy of an open document, on which updates of people who may only suggest are tried first. Made
 * when such a person first writes, and kept beside the document while it is open.
 */
export class AcceptedText {
  private readonly copy = new Y.Doc();
  private readonly parts = new MarkedParts(this.copy);

  constructor(readonly document: Y.Doc) {
    Y.applyUpdate(this.copy, Y.encodeStateAsUpdate(document));
    document.on('update', this.follow);
  }

  close(): void {
    this.document.off('update', this.follow);
    this.parts.close();
    this.copy.destroy();
  }

  /** The ids of everything suggested in the text. */
  suggestionIds(): Set<string> {
    return this.parts.suggestionIds();
  }

  /**
   * Tries an update. What in it was written before its person could know that a suggestion of theirs was decided, or the
   * text gone to its editors, is made a suggestion. Null when it can be none: this copy is then spoilt, and to be closed.
   */
  take(update: Uint8Array, isOwn: (suggestionId: string) => boolean): Taken | null {
    const waiting = waitingBytes(this.copy);
    const before = this.parts.list();
    Y.applyUpdate(this.copy, update);
    // What waits for something yet to come would be let in later, by somebody else's words.
    if (waitingBytes(this.copy) > waiting) return null;
    if (isMerelySuggested(before, this.parts.list(), isOwn)) return { update, ids: [] };
    const known = Y.encodeStateVector(this.copy);
    const ids = amendLate(this.copy, { before, parts: this.parts }, isOwn);
    return ids && { update: Y.mergeUpdates([update, Y.encodeStateAsUpdate(this.copy, known)]), ids };
  }

  private readonly follow = (update: Uint8Array): void => {
    Y.applyUpdate(this.copy, update);
  };
}

function waitingBytes({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.byteLength ?? 0) + (store.pendingDs?.byteLength ?? 0);
}
