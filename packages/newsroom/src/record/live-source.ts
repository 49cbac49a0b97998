import { liveChannel, type LiveEvent } from './events';
import { listenLive } from './listen-live';

/** A change, or word that some may have been missed and everything shown should be asked for again. */
export type LiveWord = LiveEvent | 'reconnected';

export interface LiveSource {
  /** Hears every word from now on; returns a function that stops it. */
  onWord(hear: (word: LiveWord) => void): () => void;
  /**
   * The words from now on, one by one, until the signal aborts; `idle` whenever none came for
   * `idleMs` milliseconds. A reader that falls 1 000 words behind is told `reconnected` instead.
   */
  subscribe(options: { signal?: AbortSignal; idleMs: number }): AsyncGenerator<LiveWord | 'idle'>;
  close(): Promise<void>;
}

const longestBacklog = 1_000;

/** Follows the newsroom's changes, over one connection a channel, for everyone in this process. */
export function openLiveSource(databaseUrl: string, channels: readonly string[] = [liveChannel]): LiveSource {
  const listeners = new Set<(word: LiveWord) => void>();
  const tell = (word: LiveWord) => listeners.forEach((hear) => hear(word));
  const ends = channels.map((channel) =>
    listenLive(
      databaseUrl,
      { onEvent: tell, onReady: () => tell('reconnected'), onGap: () => undefined },
      channel,
    ),
  );
  const close = async () => void (await Promise.all(ends.map((end) => end())));
  const onWord = (hear: (word: LiveWord) => void) => {
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
  return { onWord, subscribe: (options) => subscribe(onWord, options), close };
}

async function* subscribe(
  onWord: LiveSource['onWord'],
  { signal, idleMs }: { signal?: AbortSignal; idleMs: number },
): AsyncGenerator<LiveWord | 'idle'> {
  let backlog: LiveWord[] = [];
  let wake: (() => void) | undefined;
  const stop = onWord((word) => {
    if (backlog.length < longestBacklog) backlog.push(word);
    else backlog = ['reconnected'];
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
