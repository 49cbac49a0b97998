/**
 * The public site's way into the newsroom: no tRPC, because there is no person, no input to trust and no
 * client. `apps/web/src/reading-data.ts` is the only file of the web that may import this at run time.
 */
export { openReading } from '@marbre/newsroom/reading/open-reading';
export { readReadingCursor } from '@marbre/newsroom/reading/reading-cursor';
export type { Reading, ReadingQueries } from '@marbre/newsroom/reading/open-reading';
export type {
  PublishedStory,
  ReaderAlternate,
  ReaderStory,
  WithdrawnStory,
} from '@marbre/newsroom/reading/get-published-story';
export type { ReadingFrame } from '@marbre/newsroom/reading/get-reading-frame';
export type { ReaderSection } from '@marbre/newsroom/reading/section-name-in';
export type { FeedStory } from '@marbre/newsroom/reading/list-feed';
export type { ReaderFront } from '@marbre/newsroom/reading/list-front';
export type { ReaderSectionPage } from '@marbre/newsroom/reading/list-section';
export type { SitemapDay, SitemapEntry } from '@marbre/newsroom/reading/list-sitemap';
export type { ReaderListing } from '@marbre/newsroom/reading/reader-listing';
export type { ReadingCursor } from '@marbre/newsroom/reading/reading-cursor';
export type { LiveEvent } from '@marbre/newsroom/record/events';
