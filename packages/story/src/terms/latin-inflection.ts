import type { Inflection } from './inflection';

/** One language's endings. Words come in lower case; what comes back may hold words that do not exist. */
export interface LatinEndings {
  /** What the word would be in the singular, were it a plural. */
  singularsOf(word: string): string[];
  /** What it would be in the masculine; `isSafe` keeps to endings by which no other thing is meant. */
  masculinesOf(word: string, isSafe: boolean): string[];
  /** Every form of a verb given in the infinitive. */
  formsOfVerb(infinitive: string): string[];
}

/**
 * Inflection for languages in the Latin script. The first letter of a key says how its words are compared:
 * `A` acronyms, letter for letter; `C` names, with their capital; `U` words of a text set in capitals, without
 * accents; `=` number only; `n` and `g` number and gender; `v` verbs.
 */
export function latinInflection(endings: LatinEndings): Inflection {
  const numbers = (word: string) => [word, ...endings.singularsOf(word)];
  const genders = (word: string, isSafe: boolean) =>
    numbers(word).flatMap((base) => [base, ...endings.masculinesOf(base, isSafe)]);
  return {
    keysOfTermWord(word, { partOfSpeech, hasCompany, isFirst }) {
      if (isAcronym(word)) return [`A${word}`];
      const lower = lowerCase(word);
      const forms = partOfSpeech === 'name' ? [lower] : numbers(lower);
      const inCapitals = forms.map((form) => `U${withoutAccents(form)}`);
      if (isCapitalised(word)) return [...keys('C', forms), ...inCapitals];
      if (partOfSpeech === 'name') return [...keys('=', forms), ...inCapitals];
      if (partOfSpeech === 'verb' && isFirst) return keys('v', endings.formsOfVerb(lower));
      const isAgreement = hasCompany || partOfSpeech === 'adjective';
      const agreement = keys(isAgreement ? 'g' : 'n', genders(lower, !isAgreement));
      return [...keys('=', forms), ...inCapitals, ...agreement];
    },
    keysOfTextWord(word) {
      const lower = lowerCase(word);
      const found = [...keys('=', numbers(lower)), ...keys('n', genders(lower, true)), `v${lower}`];
      // "libia" is an adjective, "Libia" a country: agreement is looked for in lower case only.
      if (!isCapitalised(word)) return [...found, ...keys('g', genders(lower, false))];
      found.push(...keys('C', numbers(lower)));
      if (isAcronym(word)) found.push(`A${word}`, ...keys('U', numbers(withoutAccents(lower))));
      // "NGOs"; and "Onu", as papers write acronyms that are spoken as words.
      else if (/^\p{Lu}{2,}s$/u.test(word)) found.push(`A${word.slice(0, -1)}`);
      else if (word.length >= 3) found.push(`A${word.toUpperCase()}`);
      return found;
    },
  };
}

/** Replaces each ending that the word has, leaving `keep` letters or more before it. */
export function replaceEndings(
  word: string,
  endings: readonly (readonly [ending: string, replacement: string])[],
  keep: number,
): string[] {
  return endings
    .filter(([ending]) => word.endsWith(ending) && word.length - ending.length >= keep)
    .map(([ending, replacement]) => word.slice(0, word.length - ending.length) + replacement);
}

export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** An accent on a first letter says nothing: "Etat" is "État". */
function lowerCase(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return withoutAccents(lower.slice(0, 1)) + lower.slice(1);
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function keys(kind: string, words: readonly string[]): string[] {
  return words.map((word) => kind + word);
}
