import { LRUCache } from 'lru-cache';
import { pathTag } from './page-tags';
import type { ReadyPage } from './ready-page';

interface Entry {
  page: ReadyPage;
  renderedAt: number;
  /** From this moment the page must be rendered again before it is sent. */
  staleFrom: number;
}

/** A rendering under way, and what changed while it was. */
interface Flight {
  result: Promise<ReadyPage | null>;
  changed: Set<string>;
  grown: Set<string>;
}

/** A list that grew is shown again at most this often, however fast publications come; milliseconds. */
const renewal = 1_000;
/** Even a page nobody announced a change of is rendered again after this long: dates pass, names change. */
const longestLife = 60_000;
const attempts = 3;

/**
 * Pages rendered once and kept until something they depend on changes.
 *
 * A change of a story a page shows (a correction, a kill) drops the page at once; a list that merely grew
 * makes it due for renewal within a second. While the process is not hearing of changes, nothing older
 * than a second is sent unless the database itself cannot be asked.
 */
export class PageCache {
  readonly #entries: LRUCache<string, Entry>;
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #flights = new Map<string, Flight>();
  readonly #now: () => number;
  #isListening = false;

  constructor(options: { maximumBytes: number; now?: () => number }) {
    this.#now = options.now ?? Date.now;
    this.#entries = new LRUCache({
      maxSize: options.maximumBytes,
      sizeCalculation: (entry) => entry.page.size,
      dispose: (entry, key) => this.#forget(key, entry),
    });
  }

  /** The page if it may be sent as it is. This is the path of nearly every request. */
  fresh(key: string): ReadyPage | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && this.#now() < entry.staleFrom ? entry.page : undefined;
  }

  /**
   * The page, rendered if need be; requests for the same page share one rendering. Null is what `render`
   * gives when there is no such page. If rendering fails, the last version is sent when there is one.
   */
  get(key: string, render: () => Promise<ReadyPage | null>): Promise<ReadyPage | null> {
    const fresh = this.fresh(key);
    if (fresh) return Promise.resolve(fresh);
    const underway = this.#flights.get(key);
    if (underway) return underway.result;
    const flight: Flight = { result: Promise.resolve(null), changed: new Set(), grown: new Set() };
    this.#flights.set(key, flight);
    flight.result = this.#fly(key, flight, render).finally(() => this.#flights.delete(key));
    return flight.result;
  }

  /** Stories changed: no page that shows one of them is sent again. */
  drop(tags: readonly string[]): void {
    for (const flight of this.#flights.values()) for (const tag of tags) flight.changed.add(tag);
    for (const key of this.#keysOf(tags)) this.#entries.delete(key);
  }

  /** Lists grew: pages that draw from one of them are rendered again, at most once a second each. */
  renew(tags: readonly string[]): void {
    for (const flight of this.#flights.values()) for (const tag of tags) flight.grown.add(tag);
    for (const key of this.#keysOf(tags)) this.#hasten(key);
  }

  /** The process hears of every change from now on; what it holds may be old. */
  listening(): void {
    this.#isListening = true;
    for (const flight of this.#flights.values()) flight.changed.add('*');
    for (const [, entry] of this.#entries.entries()) entry.staleFrom = 0;
  }

  /** The process may miss changes from now on. */
  deaf(): void {
    this.#isListening = false;
    for (const key of [...this.#entries.keys()]) this.#hasten(key);
  }

  get pages(): number {
    return this.#entries.size;
  }

  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  async #fly(
    key: string,
    flight: Flight,
    render: () => Promise<ReadyPage | null>,
  ): Promise<ReadyPage | null> {
    for (let attempt = 1; ; attempt += 1) {
      flight.changed.clear();
      flight.grown.clear();
      const startedAt = this.#now();
      let page: ReadyPage | null;
      try {
        page = await render();
      } catch (error) {
        // A page dropped for a change is gone from the cache: only one that grew old can be sent again.
        const last = this.#entries.get(key);
        if (!last || meets(flight.changed, last.page.shows)) throw error;
        last.staleFrom = this.#now() + renewal;
        return last.page;
      }
      const hasChanged = flight.changed.has('*') || meets(flight.changed, page?.shows ?? [pathTag(key)]);
      if (hasChanged && attempt < attempts) continue;
      if (page && !hasChanged) this.#keep(key, page, startedAt, meets(flight.grown, page.drawsFrom));
      if (!page) this.#entries.delete(key);
      return page;
    }
  }

  #keep(key: string, page: ReadyPage, renderedAt: number, hasGrown: boolean): void {
    const life = hasGrown || !this.#isListening ? renewal : longestLife;
    this.#entries.set(key, { page, renderedAt, staleFrom: renderedAt + life });
    if (!this.#entries.has(key)) return;
    for (const tag of [...page.shows, ...page.drawsFrom]) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  #hasten(key: string): void {
    const entry = this.#entries.peek(key);
    if (entry) entry.staleFrom = Math.min(entry.staleFrom, entry.renderedAt + renewal);
  }

  #keysOf(tags: readonly string[]): string[] {
    return tags.flatMap((tag) => [...(this.#keysByTag.get(tag) ?? [])]);
  }

  #forget(key: string, entry: Entry): void {
    for (const tag of [...entry.page.shows, ...entry.page.drawsFrom]) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}

function meets(changed: ReadonlySet<string>, tags: readonly string[]): boolean {
  return tags.some((tag) => changed.has(tag));
}
