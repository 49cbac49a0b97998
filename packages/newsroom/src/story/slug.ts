import type { Transaction } from '@marbre/db/create-database';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';

/** A slug as readers see it in an address: lower-case letters and digits of any script, joined by hyphens. */
export const slugField = z
  .string()
  .trim()
  .min(1, 'slug-invalid')
  .max(limits.slug, 'slug-too-long')
  .regex(/^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u, 'slug-invalid');

/** A slug made from a headline: accents dropped in Latin script, cut at a word, never empty. */
export function slugFrom(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u064B-\u065F\u0670]/gu, '')
    .match(/[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}]*/gu);
  if (!words) return 'sans-titre';
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 60) break;
    slug = longer;
  }
  return slug || cut(words[0]!, 60);
}

/** The beginning of a slug: no letter of two halves is cut through, no hyphen left at the end. */
function cut(slug: string, length: number): string {
  return slug.slice(0, length).replace(/[-\uD800-\uDBFF]$/, '');
}

/** Tells our advisory locks from anyone else's in the same database: the letters "slug". */
const lockSpace = 0x73_6c_75_67;

/** Digits of the number behind a slug that others have too; a longer one belongs to the words. */
const numberDigits = 6;

/** Who is to have a slug: an edition that has it already may keep it; one that is yet to be has no id. */
interface SlugSeeker {
  id?: string;
  locale: string;
}

/** `slug`, or `slug-2`, `slug-3`… past the last number that an edition of that language and day has. */
export async function freeSlug(
  tx: Transaction,
  edition: SlugSeeker,
  day: Date,
  wanted: string,
): Promise<string> {
  if (await takeSlug(tx, edition, day, wanted)) return wanted;
  const stem = `${cut(wanted, limits.slug - numberDigits - 1)}-`;
  for (let number = (await lastNumber(tx, edition.locale, day, stem)) + 1; ; number += 1) {
    const candidate = `${stem}${number}`;
    if (await takeSlug(tx, edition, day, candidate)) return candidate;
  }
}

/**
 * Whether nobody else has a slug. It is held until the transaction ends: whoever wants the same one in the
 * meantime waits to see it taken.
 */
async function takeSlug(
  tx: Transaction,
  { id, locale }: SlugSeeker,
  day: Date,
  slug: string,
): Promise<boolean> {
  const key = `${locale} ${day.toISOString().slice(0, 10)} ${slug}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(${lockSpace}::int, hashtext(${key}))`;
  const where = { locale_slugDate_slug: { locale, slugDate: day, slug } };
  const holder = await tx.edition.findUnique({ where, select: { id: true } });
  return !holder || holder.id === id;
}

/** The greatest number that stands behind `stem`; 1 when none does. */
async function lastNumber(tx: Transaction, locale: string, day: Date, stem: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    select max(number::int) as last
    from "Edition", substr("slug", length(${stem}::text) + 1) as number
    where "locale" = ${locale} and "slugDate" = ${day}::date and starts_with("slug", ${stem})
      and number ~ ${`^[0-9]{1,${numberDigits}}$`}`;
  return row?.last ?? 1;
}

/** Throws `slug-taken` when another edition of that language and day has it. */
export async function assertSlugFree(
  tx: Transaction,
  edition: { id: string; locale: string; slugDate: Date },
  slug: string,
): Promise<void> {
  if (!(await takeSlug(tx, edition, edition.slugDate, slug)))
    throw new Problem('slug-taken', { field: 'slug' });
}

/** The calendar day of a moment, in UTC, as the database's date columns hold it. */
export function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
