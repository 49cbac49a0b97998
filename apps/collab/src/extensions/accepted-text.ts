import { isMerelySuggested } from '@marbre/story/suggestions/is-merely-suggested';
import { MarkedParts } from '@marbre/story/suggestions/marked-parts';
import * as Y from 'yjs';

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

  /** Tries an update. False when it is no mere suggestion: this copy is then spoilt, and to be closed. */
  take(update: Uint8Array, isOwn: (suggestionId: string) => boolean): boolean {
    const waiting = waitingBytes(this.copy);
    const before = this.parts.list();
    Y.applyUpdate(this.copy, update);
    // What waits for something yet to come would be let in later, by somebody else's words.
    if (waitingBytes(this.copy) > waiting) return false;
    return isMerelySuggested(before, this.parts.list(), isOwn);
  }

  private readonly follow = (update: Uint8Array): void => {
    Y.applyUpdate(this.copy, update);
  };
}

function waitingBytes({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.byteLength ?? 0) + (store.pendingDs?.byteLength ?? 0);
}
