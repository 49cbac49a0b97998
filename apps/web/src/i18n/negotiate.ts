import { isLocale, locales, type Locale } from '@marbre/story/vocabulary/locale';

/** The first language of an Accept-Language header among those on offer; the first on offer when none is. */
export function negotiate(header: string | null, offered: readonly Locale[] = locales): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const isOffered = (language: string): language is Locale =>
    isLocale(language) && offered.includes(language);
  return wanted.map(({ language }) => language).find(isOffered) ?? offered[0] ?? locales[0];
}
