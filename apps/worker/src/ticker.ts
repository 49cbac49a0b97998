/** Something done over and over: after each time, the milliseconds until the next. */
export type Beat = () => Promise<number>;

export interface Ticker {
  /** Does it now, or again right after when it is being done. */
  wake(): void;
  /** Resolves when the beat in hand is over and there will be no other. */
  stop(): Promise<void>;
}

/**
 * Does something over and over, one at a time. A beat that throws is told to `onError` and tried again
 * after `pauseAfterError` milliseconds: a clock must not stop because the database was away.
 */
export function startTicker(
  beat: Beat,
  { onError, pauseAfterError = 1_000 }: { onError: (error: unknown) => void; pauseAfterError?: number },
): Ticker {
  let isStopped = false;
  let isWoken = false;
  let endPause: (() => void) | undefined;

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (!isStopped) {
      isWoken = false;
      let milliseconds = pauseAfterError;
      try {
        milliseconds = await beat();
      } catch (error) {
        onError(error);
      }
      if (!isStopped && !isWoken) await pause(milliseconds);
    }
  };
  const ended = run();

  return {
    wake() {
      isWoken = true;
      endPause?.();
    },
    async stop() {
      isStopped = true;
      endPause?.();
      await ended;
    },
  };
}
