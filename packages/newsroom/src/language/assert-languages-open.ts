import type { Transaction } from '@marbre/db/create-database';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';

/**
 * For whatever begins something in a language. Throws `locale-unknown` for one the newsroom does not work in
 * and `language-retired` for one it no longer begins anything in, naming `field`.
 */
export async function assertLanguagesOpen(
  tx: Transaction,
  locales: readonly Locale[],
  field = 'locale',
): Promise<void> {
  if (locales.length === 0) return;
  const known = await tx.newsroomLanguage.findMany({
    where: { locale: { in: [...locales] } },
    select: { locale: true, retiredAt: true },
  });
  for (const locale of locales) {
    const language = known.find((one) => one.locale === locale);
    if (!language) throw new Problem('locale-unknown', { field });
    if (language.retiredAt) throw new Problem('language-retired', { field });
  }
}
