import { primaryOf } from '../vocabulary/locale';
import { arabicInflection } from './arabic-inflection';
import { englishEndings } from './english-endings';
import { frenchEndings } from './french-endings';
import type { Inflection } from './inflection';
import { latinInflection } from './latin-inflection';
import { spanishEndings } from './spanish-endings';

const known: Record<string, Inflection> = {
  fr: latinInflection(frenchEndings),
  en: latinInflection(englishEndings),
  es: latinInflection(spanishEndings),
  ar: arabicInflection,
};

/** For a language we know no endings of, words are compared as they are. */
const unknown = latinInflection({
  singularsOf: () => [],
  masculinesOf: () => [],
  formsOfVerb: (infinitive) => [infinitive],
});

/** How words of a language change. */
export function inflectionOf(locale: string): Inflection {
  return known[primaryOf(locale)] ?? unknown;
}
