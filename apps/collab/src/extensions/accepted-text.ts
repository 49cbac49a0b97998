import { readMarkedText } from '@marbre/story/document/yjs-mapping';
import { listSuggestions } from '@marbre/story/suggestions/list-suggestions';
import { untouchables } from '@marbre/story/suggestions/untouchables';
import * as Y from 'yjs';

/**
 * A second copy of an open document, on which updates of people who may only suggest are tried first. Made
 * when such a person first writes, and kept beside the document while it is open.
 */
export class AcceptedText {
  private readonly copy = new Y.Doc();
  /** What may not change, for the person who wrote last; null when somebody else has written since. */
  private last: { personId: string; held: string } | null = null;
  private ids: string[] | null = null;
  private isTrying = false;

  constructor(readonly document: Y.Doc) {
    Y.applyUpdate(this.copy, Y.encodeStateAsUpdate(document));
    document.on('update', this.follow);
    this.copy.on('update', this.forget);
  }

  close(): void {
    this.document.off('update', this.follow);
    this.copy.destroy();
  }

  /** The ids of everything suggested in the text. */
  suggestionIds(): readonly string[] {
    this.ids ??= listSuggestions(readMarkedText(this.copy)).map(({ id }) => id);
    return this.ids;
  }

  /** Tries an update. False when it is no mere suggestion: this copy is then spoilt, and to be closed. */
  take(update: Uint8Array, personId: string, isOwn: (suggestionId: string) => boolean): boolean {
    const waiting = waitingBytes(this.copy);
    const before = this.last?.personId === personId ? this.last.held : this.read(isOwn);
    this.isTrying = true;
    Y.applyUpdate(this.copy, update);
    this.isTrying = false;
    // What waits for something yet to come would be let in later, by somebody else's words.
    if (waitingBytes(this.copy) > waiting) return false;
    this.ids = null;
    const after = this.read(isOwn);
    this.last = { personId, held: after };
    return before === after;
  }

  private read(isOwn: (suggestionId: string) => boolean): string {
    return untouchables(readMarkedText(this.copy), isOwn);
  }

  private readonly follow = (update: Uint8Array): void => {
    Y.applyUpdate(this.copy, update);
  };

  private readonly forget = (): void => {
    if (this.isTrying) return;
    this.last = null;
    this.ids = null;
  };
}

function waitingBytes({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.byteLength ?? 0) + (store.pendingDs?.byteLength ?? 0);
}
