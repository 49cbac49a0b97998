import { languageNames } from '@marbre/story/vocabulary/language-names';
import {
  canonicalLocale,
  isKnownLanguage,
  type Locale,
  localeName,
  localeNameIn,
} from '@marbre/story/vocabulary/locale';
import { fold } from '../frame/fold';

/** A language as it is chosen: called so by whoever reads this, and by those who speak it. */
export interface FoundLanguage {
  locale: Locale;
  name: string;
  ownName: string;
}

/** Languages shown at once. */
const most = 8;

/**
 * Languages by some letters of their name, in the language of the person or in their own, or by their tag. Those
 * whose name begins so come first.
 */
export function findLanguages(
  typed: string,
  interfaceLocale: Locale,
  present: readonly Locale[],
): FoundLanguage[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const tag = canonicalLocale(typed);
  const byTag = tag && isKnownLanguage(tag) ? [tag] : [];
  return [...new Set([...byTag, ...languageNames.keys()])]
    .filter((locale) => !present.includes(locale))
    .map((locale) => ({ locale, name: localeNameIn(locale, interfaceLocale), ownName: localeName(locale) }))
    .map((language) => ({ ...language, rank: rankOf(language, wanted, tag) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name, interfaceLocale))
    .slice(0, most)
    .map(({ locale, name, ownName }) => ({ locale, name, ownName }));
}

function rankOf({ locale, name, ownName }: FoundLanguage, wanted: string, tag: Locale | null): number {
  const [here, there] = [fold(name), fold(ownName)];
  if (here === wanted || there === wanted) return 0;
  if (here.startsWith(wanted) || there.startsWith(wanted)) return 1;
  if (locale === tag) return 2;
  return here.includes(wanted) || there.includes(wanted) ? 3 : 4;
}
