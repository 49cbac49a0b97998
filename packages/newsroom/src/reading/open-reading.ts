import { createDatabase } from '@marbre/db/create-database';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { type LiveHandlers, listenLive } from '../record/listen-live';
import { getPublishedStory, type ReaderStory } from './get-published-story';
import { getReadingFrame } from './get-reading-frame';
import { listFeed } from './list-feed';
import { listFront } from './list-front';
import { listLatest } from './list-latest';
import { listRelated } from './list-related';
import { listSection } from './list-section';
import { listNewsSitemap, listSitemapDay, listSitemapDays, type SitemapDay } from './list-sitemap';
import type { ReadingCursor } from './reading-cursor';
import type { ReadingContext } from './reading-context';

/** Everything the public site may ask of the newsroom. */
export type ReadingQueries = ReturnType<typeof bindReading>;

/** The readers' queries over an open database. */
export function bindReading(context: ReadingContext) {
  return {
    frame: (locale: Locale) => getReadingFrame(context, locale),
    front: (locale: Locale) => listFront(context, locale),
    section: (input: { locale: Locale; slug: string; after?: ReadingCursor }) => listSection(context, input),
    story: (path: string) => getPublishedStory(context, path),
    related: (story: Pick<ReaderStory, 'storyId' | 'locale' | 'sectionSlug' | 'topics'>) =>
      listRelated(context, story),
    latest: (locale: Locale, take: number) => listLatest(context, locale, take),
    feed: (locale: Locale) => listFeed(context, locale),
    sitemapDays: (locale: Locale) => listSitemapDays(context, locale),
    sitemapDay: (file: SitemapDay) => listSitemapDay(context, file),
    newsSitemap: (locale: Locale, now: Date) => listNewsSitemap(context, locale, now),
  };
}

/** The readers' queries with a small pool of their own, and the live events that make pages old. */
export interface Reading {
  queries: ReadingQueries;
  /** Follows the newsroom; returns a function that stops. */
  listen: (handlers: LiveHandlers) => () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens what the public site reads from the database at `url`. It connects when first asked. */
export function openReading(url: string): Reading {
  const database = createDatabase(url, { poolSize: 4, applicationName: 'marbre reading' });
  return {
    queries: bindReading({ database }),
    listen: (handlers) => listenLive(url, handlers),
    close: () => database.$disconnect(),
  };
}
