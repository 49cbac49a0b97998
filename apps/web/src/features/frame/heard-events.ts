/** Which slices' answers an event makes old. */
const slicesOf = {
  comment: ['comment'],
  notification: ['notification'],
  story: ['story', 'history', 'publishing', 'translation', 'memory', 'summary', 'facts'],
  run: ['job', 'translation', 'summary', 'facts'],
  schedule: ['schedule'],
  term: ['term', 'facts'],
  memory: ['memory'],
  person: ['people', 'account'],
  // The engines' pairs and the house styles are one each a language.
  language: ['language', 'settings'],
} as const;

/**
 * What the event stream tells; `reconnected` when events were missed and anything may have changed, `rights` when
 * what this person may do has, and every answer says so of itself.
 */
export type Happened =
  | { topic: Exclude<keyof typeof slicesOf, 'comment'> | 'reconnected' | 'rights' }
  | { topic: 'comment'; editionId: string; threadId: string };

/** Whether an event makes the answer to a question old. */
export function concerns(event: Happened, queryKey: readonly unknown[]): boolean {
  if (event.topic === 'reconnected' || event.topic === 'rights') return true;
  const [path] = queryKey;
  if (!Array.isArray(path) || !slicesOf[event.topic].some((slice) => slice === path[0])) return false;
  if (event.topic !== 'comment') return true;
  // Every open story has threads: a word about one of them must not make all of them ask again.
  const asked = JSON.stringify(queryKey);
  return asked.includes(event.editionId) || asked.includes(event.threadId);
}

/** Milliseconds: two processes that read a page and tell its events may differ by so much in their clocks. */
const clockMarginMs = 250;

const longestMemory = 500;

/** The events this page heard, for answers that were read before them and are shown after. */
export class HeardEvents {
  private readonly events: { event: Happened; at: number }[] = [];
  private forgottenUntil = 0;

  /** @param at when it happened, in milliseconds since 1970 by the server's clock. */
  add(event: Happened, at: number): void {
    this.events.push({ event, at });
    if (this.events.length > longestMemory) this.forgottenUntil = this.events.shift()?.at ?? 0;
  }

  /** Whether something that concerns the question happened since its answer was read at `readAt`. */
  isOld(queryKey: readonly unknown[], readAt: number): boolean {
    const from = readAt - clockMarginMs;
    if (from <= this.forgottenUntil) return true;
    return this.events.some(({ event, at }) => at >= from && concerns(event, queryKey));
  }
}
