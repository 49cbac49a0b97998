import type { Transaction } from '@marbre/db/create-database';
import { lockSlug } from '../story/slug';

/** Where readers find an edition: `/<locale>/<yyyy>/<mm>/<dd>/<slug>`, the day in UTC. */
export function publicPath(locale: string, day: Date, slug: string): string {
  return `/${locale}/${day.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`;
}

/**
 * The slug an edition gets on the day of its first publication: its own, or with the first free number
 * when another edition in its language has it that day. An address once public keeps its slug and day, so
 * no other row can hold its path.
 */
export async function settleSlug(
  tx: Transaction,
  edition: { id: string; locale: string; slug: string },
  day: Date,
): Promise<string> {
  const base = edition.slug === '' ? 'article' : edition.slug;
  await lockSlug(tx, edition.locale, day, base);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const holder = await tx.edition.findUnique({
      where: { locale_slugDate_slug: { locale: edition.locale, slugDate: day, slug } },
      select: { id: true },
    });
    if (!holder || holder.id === edition.id) return slug;
  }
}
