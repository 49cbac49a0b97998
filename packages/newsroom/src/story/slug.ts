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
  return slug || words[0]!.slice(0, 60);
}

/** Tells our advisory locks from anyone else's in the same database: the letters "slug". */
const lockSpace = 0x73_6c_75_67;

/** Holds a slug until the transaction ends: whoever wants the same one in the meantime waits to see it taken. */
export async function lockSlug(tx: Transaction, locale: string, day: Date, slug: string): Promise<void> {
  const key = `${locale} ${day.toISOString().slice(0, 10)} ${slug}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(${lockSpace}::int, hashtext(${key}))`;
}

/** The first of `slug`, `slug-2`, `slug-3`… that no other edition of that language and day has. */
export async function freeSlug(
  tx: Transaction,
  locale: string,
  slugDate: Date,
  wanted: string,
): Promise<string> {
  await lockSlug(tx, locale, slugDate, wanted);
  const taken = new Set(
    (
      await tx.edition.findMany({
        where: { locale, slugDate, slug: { startsWith: wanted } },
        select: { slug: true },
        take: 1_000,
      })
    ).map(({ slug }) => slug),
  );
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const candidate = `${wanted.slice(0, limits.slug - 5)}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
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
