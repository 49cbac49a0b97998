import type { Inflection, TermWordRole } from './inflection';

const possessives = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'كم', 'ي'];

/**
 * Arabic: what is written onto a word (و ف ب ك ل ال before it, ها هم نا … after it) and the endings of sound
 * plurals, duals and agreement. Broken plurals are words of their own: a term lists them.
 *
 * A key begins with `d` when the word has the article and with `i` when it has not.
 */
export const arabicInflection: Inflection = {
  keysOfTermWord(word, role) {
    const base = fold(word);
    const own = formsOf(base, bare(word).endsWith('ة'), role);
    const keys = [...own.map((form) => `i${form}`), ...own.map((form) => `d${form}`)];
    if (role.partOfSpeech !== 'name') keys.push(...attachedTo(base, bare(word)).map((form) => `i${form}`));
    // "الجيش" wants its article; but "التزام" only looks as if it had one, so the whole word counts too.
    if (!hasArticle(bare(word))) return keys;
    const noun = base.slice(2);
    return [...keys, ...formsOf(noun, bare(word).endsWith('ة'), role).map((form) => `d${form}`)];
  },
  keysOfTextWord(word, isFirst) {
    const letters = bare(word);
    const keys = [`i${fold(word)}`];
    if (hasArticle(letters)) keys.push(`d${fold(letters.slice(2))}`);
    if (!isFirst) return keys;
    for (const clitic of ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'وك', 'ول', 'فب', 'فك', 'فل']) {
      if (!letters.startsWith(clitic)) continue;
      const rest = letters.slice(clitic.length);
      if (clitic.endsWith('ل') && rest.startsWith('ل')) keys.push(`d${fold(rest.slice(1))}`);
      if (hasArticle(rest)) keys.push(`d${fold(rest.slice(2))}`);
      // Of a short word the letter is more likely a part: "بحر" is a sea, not "in freedom".
      if (rest.length >= (clitic === 'و' ? 3 : 4)) keys.push(`i${fold(rest)}`);
    }
    return keys;
  },
};

/** The forms that stand with and without the article. */
function formsOf(base: string, isFeminine: boolean, role: TermWordRole): string[] {
  if (role.partOfSpeech === 'name' || base.length < 3) return [base];
  const isAgreement = role.partOfSpeech === 'adjective' || (role.hasCompany && !role.isFirst);
  if (isFeminine) {
    const stem = base.slice(0, -1);
    const masculine = isAgreement && stem.length >= 3 ? [stem, `${stem}ون`, `${stem}ين`] : [];
    return [base, `${stem}ات`, `${stem}تان`, `${stem}تين`, ...masculine];
  }
  const forms = [base, ...['ات', 'ان', 'ين', 'ون'].map((ending) => base + ending)];
  if (isAgreement) forms.push(`${base}ه`);
  if (base.endsWith('ات') && base.length >= 5) forms.push(`${base.slice(0, -2)}ه`);
  if (/(?:ون|ين)$/.test(base) && base.length >= 6) {
    const stem = base.slice(0, -2);
    forms.push(stem, `${stem}ون`, `${stem}ين`, `${stem}و`, `${stem}ي`);
  }
  return forms;
}

/** The forms with an owner ("قواتها") or in the indefinite accusative ("اتفاقا"): never with the article. */
function attachedTo(base: string, letters: string): string[] {
  if (base.length < 3) return [];
  if (letters.endsWith('ة')) {
    const stem = `${base.slice(0, -1)}ت`;
    return possessives.map((ending) => stem + ending);
  }
  const owned = possessives.flatMap((ending) => [base + ending, `${base}ات${ending}`]);
  return [...owned, `${base}ا`];
}

/** A bare alef and a lam with a word of two letters or more behind: "ألمانيا" has no article. */
function hasArticle(letters: string): boolean {
  return letters.startsWith('ال') && letters.length >= 4;
}

/** Without vowel signs and the dash that only stretches a word. */
function bare(word: string): string {
  return word.normalize('NFC').replace(/[\p{M}ـ]/gu, '');
}

/** Letters that are written one for the other: the alefs, ى for ي, ه for ة, the seats of the hamza. */
function fold(word: string): string {
  return bare(word)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[ؤئ]/g, 'ء');
}
