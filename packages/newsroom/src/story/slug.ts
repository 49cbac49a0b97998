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
  // A letter of two halves is not cut through.
  return slug || words[0]!.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '');
}

/** Tells our advisory locks from anyone else's in the same database: the letters "slug". */
const lockSpace = 0x73_6c_75_67;

/** Holds a slug until the transaction ends: whoever wants the same one in the meantime waits to see it taken. */
export async function lockSlug(tx: Transaction, locale: string, day: Date, slug: string): Promise<void> {
  const key = `${locale} ${day.toISOString().slice(0, 10)} ${slug}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(${lockSpace}::int, hashtext(${key}))`;
}

/** Digits of the number behind a slug that others have too; a longer one belongs to the words. */
const numberDigits = 6;

/** `slug`, or `slug-2`, `slug-3`… past the last number that an edition of that language and day has. */
export async function freeSlug(
  tx: Transaction,
  locale: string,
  slugDate: Date,
  wanted: string,
): Promise<string> {
  if (await takeSlug(tx, locale, slugDate, wanted)) return wanted;
  const stem = `${wanted.slice(0, limits.slug - numberDigits - 1)}-`;
  for (let number = (await lastNumber(tx, locale, slugDate, stem)) + 1; ; number += 1) {
    const candidate = `${stem}${number}`;
    if (await takeSlug(tx, locale, slugDate, candidate)) return candidate;
  }
}

/** Holds a slug until the transaction ends, if nobody has it: somebody else's headline may end in our number. */
async function takeSlug(tx: Transaction, locale: string, slugDate: Date, slug: string): Promise<boolean> {
  await lockSlug(tx, locale, slugDate, slug);
  const where = { locale_slugDate_slug: { locale, slugDate, slug } };
  return (await tx.edition.findUnique({ where, select: { id: true } })) === null;
}

/** The greatest number that stands behind `stem`; 1 when none does. */
async function lastNumber(tx: Transaction, locale: string, slugDate: Date, stem: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    select max(number::int) as last
    from "Edition", substr("slug", length(${stem}::text) + 1) as number
    where "locale" = ${locale} and "slugDate" = ${slugDate}::date and starts_with("slug", ${stem})
      and number ~ ${`^[0-9]{1,${numberDigits}}$`}`;
  return row?.last ?? 1;
}

/** Throws `slug-taken` when another edition of that language and day has it. */
export async function assertSlugFree(
  tx: Transaction,
  edition: { id: string; locale: string; slugDate: Date },
  slug: string,
): Promise<void> {
  await lockSlug(tx, edition.locale, edition.slugDate, slug);
  const twin = await tx.edition.findUnique({
    where: { locale_slugDate_slug: { locale: edition.locale, slugDate: edition.slugDate, slug } },
    select: { id: true },
  });
  if (twin && twin.id !== edition.id) throw new Problem('slug-taken', { field: 'slug' });
}

/** The calendar day of a moment, in UTC, as the database's date columns hold it. */
export function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
