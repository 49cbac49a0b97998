import type { Database, Transaction } from '@marbre/db/create-database';
import { assertCan, can } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { QueryContext } from '../context';

/** The order of every list of languages; the locale only settles it among equals. */
export const inOrder = [{ position: 'asc' }, { locale: 'asc' }] as const;

/** A language as every screen needs it. */
export interface NewsroomLanguage {
  locale: Locale;
  /** Nothing is begun in it any more; what there is goes on being read and mended. */
  isRetired: boolean;
}

/** The newsroom's languages in their order, retired ones among them. Tens at most, never a page's worth. */
export async function listLanguages({ database, actor }: QueryContext): Promise<NewsroomLanguage[]> {
  assertCan(actor, 'settings.read');
  const languages = await database.newsroomLanguage.findMany({
    orderBy: [...inOrder],
    select: { locale: true, retiredAt: true },
  });
  return languages.map(({ locale, retiredAt }) => ({ locale, isRetired: retiredAt !== null }));
}

/** The languages something can be begun in, in their order. */
export async function listOpenLocales(database: Database | Transaction): Promise<Locale[]> {
  const languages = await database.newsroomLanguage.findMany({
    where: { retiredAt: null },
    orderBy: [...inOrder],
    select: { locale: true },
  });
  return languages.map(({ locale }) => locale);
}

/** For who manages them: each language with what is written in it and who writes it. */
export async function describeLanguages({ database, actor }: QueryContext) {
  assertCan(actor, 'settings.read');
  const [languages, editions, people] = await Promise.all([
    database.newsroomLanguage.findMany({
      orderBy: [...inOrder],
      select: { locale: true, addedAt: true, retiredAt: true, addedBy: { select: { name: true } } },
    }),
    database.edition.groupBy({ by: ['locale'], _count: true }),
    database.personLocale.groupBy({
      by: ['locale'],
      _count: true,
      where: { person: { isActive: true } },
    }),
  ]);
  const countIn = (groups: readonly { locale: string; _count: number }[], locale: string) =>
    groups.find((group) => group.locale === locale)?._count ?? 0;
  return {
    abilities: { manage: can(actor, 'settings.manage') },
    languages: languages.map(({ addedBy, ...language }) => ({
      ...language,
      addedBy: addedBy?.name ?? null,
      stories: countIn(editions, language.locale),
      writers: countIn(people, language.locale),
    })),
  };
}
