import { type LatinEndings, replaceEndings } from './latin-inflection';

const plurals = [
  ['ies', 'y'],
  ['ves', 'f'],
  ['ves', 'fe'],
  ['ses', 'sis'],
  ['men', 'man'],
  ['children', 'child'],
] as const;

/** English: plurals and regular verbs; a possessive 's is a word of its own to us and changes nothing. */
export const englishEndings: LatinEndings = {
  singularsOf(word) {
    const found = replaceEndings(word, plurals, 1);
    if (/(?:[sxz]|ch|sh|o)es$/.test(word)) found.push(word.slice(0, -2));
    // "virus", "crisis", "press" are no plurals.
    if (/[^sui]s$/.test(word) && word.length > 3) found.push(word.slice(0, -1));
    return found;
  },
  masculinesOf: () => [],
  formsOfVerb(infinitive) {
    const stem = infinitive.replace(/e$/, '');
    const forms = [infinitive, `${infinitive}s`, `${stem}ed`, `${stem}ing`];
    if (/(?:[sxz]|ch|sh|o)$/.test(infinitive)) forms.push(`${infinitive}es`);
    if (/[^aeiou]y$/.test(infinitive)) {
      forms.push(`${infinitive.slice(0, -1)}ies`, `${infinitive.slice(0, -1)}ied`);
    }
    if (/[^aeiou][aeiou][^aeiouwxy]$/.test(infinitive)) {
      const doubled = infinitive + infinitive.slice(-1);
      forms.push(`${doubled}ed`, `${doubled}ing`);
    }
    return forms;
  },
};
