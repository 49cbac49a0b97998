import type { Prisma } from '@marbre/db/generated/prisma/client';
import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';

/** A published story as lists show it. */
export interface ReaderListing {
  editionId: string;
  storyId: string;
  locale: Locale;
  sectionSlug: string;
  /** Path without the host. */
  path: string;
  headline: string;
  standfirst: string;
  bylines: string[];
  keyPoints: string[];
  publishedAt: Date;
  updatedAt: Date;
}

/** Columns of a listing; the story's text stays in the database. */
export const listingColumns = {
  editionId: true,
  storyId: true,
  locale: true,
  sectionSlug: true,
  path: true,
  headline: true,
  standfirst: true,
  bylines: true,
  keyPoints: true,
  publishedAt: true,
  updatedAt: true,
} as const satisfies Prisma.PublishedEditionSelect;

/** The order of every list, that of the indexes: newest first, then by id so that pages never overlap. */
export const newestFirst = [
  { publishedAt: 'desc' },
  { editionId: 'asc' },
] as const satisfies Prisma.PublishedEditionOrderByWithRelationInput[];

type ListingRow = Omit<ReaderListing, 'locale'> & { locale: string };

/** Rows as listings; a row in a language this newsroom no longer works in is left out. */
export function presentListings(rows: readonly ListingRow[]): ReaderListing[] {
  return rows.flatMap((row) => (isLocale(row.locale) ? [{ ...row, locale: row.locale }] : []));
}
