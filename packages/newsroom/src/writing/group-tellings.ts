import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between tellings, and before one that failed is tried again. */
const rhythm = { betweenMs: 100, afterFailureMs: 500 };

export interface Tellings<Word> {
  /** To be told within moments; nobody waits for it. */
  add: (word: Word) => void;
  /** Resolves when all has been told, or the last attempt has failed. */
  close: () => Promise<void>;
}

/**
 * Gathers what is to be told and tells it together, one telling at a time. What cannot be told is tried again
 * until it can, for nobody else would notice that it is missing.
 */
export function groupTellings<Word>(
  tell: (words: Word[]) => Promise<void>,
  { betweenMs, afterFailureMs } = rhythm,
): Tellings<Word> {
  let waiting: Word[] = [];
  let telling: Promise<void> | undefined;
  let isClosing = false;

  async function tellWaiting(): Promise<void> {
    while (waiting.length > 0) {
      if (!isClosing) await pause(betweenMs);
      const words = waiting;
      waiting = [];
      try {
        await tell(words);
      } catch {
        waiting = [...words, ...waiting];
        if (isClosing) break;
        await pause(afterFailureMs);
      }
    }
    telling = undefined;
  }

  return {
    add(word) {
      waiting.push(word);
      telling ??= tellWaiting();
    },
    async close() {
      isClosing = true;
      await telling;
    },
  };
}
