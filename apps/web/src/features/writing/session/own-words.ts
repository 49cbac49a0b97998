import { newBlockId } from '@marbre/story/document/block-identity';
import { carryWords } from '@marbre/story/unseen/carry-words';
import { readRanges, unseenIn, type WordRange } from '@marbre/story/unseen/word-ranges';
import type { Doc, Transaction } from 'yjs';

/** Time in which a letter is with everybody who has a line. */
const freshMs = 3_000;

/**
 * Sees to it that what is typed here goes with the words around it when somebody moves, divides, joins or takes away
 * what it stands in before they could see it: see `carryWords`. Only this device does so, for its own words.
 */
export class OwnWords {
  private update: Uint8Array | null = null;
  private told: WordRange[] = [];
  /** When letters were written and the number of the first of them, as far as they are fresh. */
  private written: { at: number; clock: number }[] = [];
  /** Without a line nothing that is written grows old. */
  private isCutOff = true;

  /** `line` is the origin of what comes over it, `origin` what this person's own changes have. */
  constructor(
    private readonly ydoc: Doc,
    private readonly options: { line: () => unknown; origin: unknown },
  ) {
    ydoc.on('afterTransaction', this.follow);
  }

  close(): void {
    this.ydoc.off('afterTransaction', this.follow);
  }

  /** A change that is about to be applied. */
  hear(update: Uint8Array): void {
    this.update = update;
  }

  /** A word of the server's; false when it is about something else. */
  tell(message: string): boolean {
    const ranges = readRanges(message);
    if (ranges) this.told.push(...ranges.filter(([client]) => client === this.ydoc.clientID));
    return ranges !== null;
  }

  cutOff(): void {
    this.isCutOff = true;
  }

  /** The server has all that was written until now. */
  agree(): void {
    this.isCutOff = false;
    this.written = this.written.map(({ clock }) => ({ at: Date.now(), clock }));
  }

  private readonly follow = (transaction: Transaction): void => {
    const { update } = this;
    if (transaction.local) this.note(transaction);
    if (transaction.origin !== this.options.line() || !update) return;
    const unseen = [...unseenIn(transaction, [update]), ...this.told];
    this.update = null;
    this.told = [];
    carryWords(transaction, unseen, { fresh: this.fresh(), origin: this.options.origin, newBlockId });
  };

  private note({ beforeState, afterState }: Transaction): void {
    const { clientID } = this.ydoc;
    const clock = beforeState.get(clientID) ?? 0;
    if ((afterState.get(clientID) ?? 0) > clock) this.written.push({ at: Date.now(), clock });
    this.fresh();
  }

  /** This device's letters that others may not know yet. */
  private fresh(): WordRange[] {
    const since = Date.now() - freshMs;
    if (!this.isCutOff) while (this.written[0] && this.written[0].at < since) this.written.shift();
    // Hours without a line are one long list: its first is all that is asked for.
    if (this.isCutOff) this.written.splice(1);
    const [first] = this.written;
    return first ? [[this.ydoc.clientID, first.clock, Number.MAX_SAFE_INTEGER - first.clock]] : [];
  }
}
