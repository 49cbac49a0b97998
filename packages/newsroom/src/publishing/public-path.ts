import type { Transaction } from '@marbre/db/create-database';

/** Where readers find an edition: `/<locale>/<yyyy>/<mm>/<dd>/<slug>`, the day in UTC. */
export function publicPath(locale: string, day: Date, slug: string): string {
  return `/${locale}/${day.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`;
}

/**
 * The slug an edition gets on the day of its first publication: its own, or with the first free number
 * when another edition in its language has it that day.
 */
export async function settleSlug(
  tx: Transaction,
  edition: { id: string; locale: string; slug: string },
  day: Date,
): Promise<string> {
  const base = edition.slug === '' ? 'article' : edition.slug;
  const editions = await tx.edition.findMany({
    where: { locale: edition.locale, slugDate: day, slug: { startsWith: base }, id: { not: edition.id } },
    select: { slug: true },
  });
  const readings = await tx.publishedEdition.findMany({
    where: { path: { startsWith: publicPath(edition.locale, day, base) }, editionId: { not: edition.id } },
    select: { path: true },
  });
  const taken = new Set([
    ...editions.map(({ slug }) => slug),
    ...readings.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
  ]);
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
