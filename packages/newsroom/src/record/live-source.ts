import { liveChannel, type LiveEvent } from './events';
import { listenLive } from './listen-live';

/** A change, or word that some may have been missed and everything shown should be asked for again. */
export type LiveWord = LiveEvent | 'reconnected';

/** A word and when it came, in milliseconds since 1970 by the clock of this process. */
export interface HeardWord {
  word: LiveWord;
  at: number;
}

export interface SubscribeOptions {
  signal?: AbortSignal;
  idleMs: number;
  /**
   * When what the subscriber shows was read, in milliseconds since 1970: words that came after it are told
   * first, so that nothing is lost between reading and listening.
   */
  since?: number;
}

export interface LiveSource {
  /** Hears every word from now on; returns a function that stops it. */
  onWord(hear: (word: LiveWord) => void): () => void;
  /**
   * The words from now on, or from `since` on, one by one, until the signal aborts; `idle` whenever none came
   * for `idleMs` milliseconds. A reader 1 000 words behind, or further back than is remembered here, is told
   * `reconnected` instead.
   */
  subscribe(options: SubscribeOptions): AsyncGenerator<HeardWord | 'idle'>;
  close(): Promise<void>;
}

/** Words a reader may be behind, and words remembered for those who are about to listen. */
const longestBacklog = 1_000;

/** The page may have been read by another process, whose clock is not quite this one's. */
const clockMarginMs = 250;

/** Follows the newsroom's changes, over one connection a channel, for everyone in this process. */
export function openLiveSource(databaseUrl: string, channels: readonly string[] = [liveChannel]): LiveSource {
  const listeners = new Set<(heard: HeardWord) => void>();
  const remembered = rememberWords();
  const tell = (word: LiveWord) => {
    const heard = { word, at: Date.now() };
    remembered.add(heard);
    listeners.forEach((hear) => hear(heard));
  };
  const ends = channels.map((channel) =>
    listenLive(
      databaseUrl,
      { onEvent: tell, onReady: () => tell('reconnected'), onGap: () => undefined },
      channel,
    ),
  );
  const close = async () => void (await Promise.all(ends.map((end) => end())));
  const onHeard = (hear: (heard: HeardWord) => void) => {
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
  return {
    onWord: (hear) => onHeard(({ word }) => hear(word)),
    subscribe: (options) => subscribe(onHeard, remembered.since, options),
    close,
  };
}

/** The last words, for readers who begin to listen a moment after what they show was read. */
function rememberWords() {
  let words: HeardWord[] = [];
  let completeSince = Infinity;
  return {
    add(heard: HeardWord) {
      const { word, at } = heard;
      if (word === 'reconnected') {
        words = [];
        completeSince = at;
      } else if (words.push(heard) > longestBacklog) completeSince = words.shift()?.at ?? at;
    },
    since(time: number): HeardWord[] {
      const from = time - clockMarginMs;
      if (from <= completeSince) return [{ word: 'reconnected', at: Date.now() }];
      return words.filter(({ at }) => at >= from);
    },
  };
}

async function* subscribe(
  onHeard: (hear: (heard: HeardWord) => void) => () => void,
  wordsSince: (time: number) => HeardWord[],
  { signal, idleMs, since }: SubscribeOptions,
): AsyncGenerator<HeardWord | 'idle'> {
  let backlog = since === undefined ? [] : wordsSince(since);
  let wake: (() => void) | undefined;
  const stop = onHeard((heard) => {
    if (backlog.length < longestBacklog) backlog.push(heard);
    else backlog = [{ ...heard, word: 'reconnected' }];
    wake?.();
  });
  const abort = () => wake?.();
  signal?.addEventListener('abort', abort);
  try {
    while (!signal?.aborted) {
      if (backlog.length === 0) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, idleMs);
        });
        clearTimeout(timer);
        wake = undefined;
      }
      if (signal?.aborted) return;
      const words = backlog;
      backlog = [];
      if (words.length === 0) yield 'idle';
      else yield* words;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    stop();
  }
}
