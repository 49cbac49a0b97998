import type { TextRange } from './fact';
import { foldWord } from './fold-text';
import { negationWords } from './negation-words';

/** A word that denies, or that says as much without being asked for one. */
export interface Negation extends TextRange {
  kind: 'negation';
  text: string;
  isStrong: boolean;
  /** "Without", "unable": what is lost with it is lost for readers too, unlike with "fails to". */
  isFelt: boolean;
}

/** Words after "ne" among which its second half is looked for. */
const frenchReach = 8;

/** Lists the negations of a text in order; "ne … pas" is one, "ne … que" (only) is a weak one. */
export function extractNegations(text: string, locale: string): Negation[] {
  const words = negationWords[locale];
  if (!words) return [];
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+(?:['’](?:t|re|ve|s|ll|d)\b)?|\d+/giu)].map((match) => ({
    text: match[0],
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Negation[] = [];
  const push = (from: number, to: number, isStrong: boolean, isFelt = isStrong) => {
    const [first, last] = [tokens[from], tokens[to]];
    if (!first || !last) return;
    const { start } = first;
    found.push({
      kind: 'negation',
      text: text.slice(start, last.end),
      isStrong,
      isFelt,
      start,
      end: last.end,
    });
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const folded = tokens[index]?.folded ?? '';
    if (locale === 'fr' && isFrenchNe(tokens[index], text)) {
      const second = secondHalf(tokens, index, words.strong);
      const isToBeSaid = second !== null && !isOnly(tokens[second]?.folded);
      // "Aucun … ne" was read at its first word; "ne … que" (only) and a lone "ne" say little.
      const isSaid = tokens
        .slice(Math.max(0, index - frenchReach), index)
        .some((token) => frontHalves.has(token.folded));
      if (isToBeSaid && second !== null) {
        if (!isSaid) push(index, second, true);
        index = second;
      } else if (!isSaid)
        push(index, index, second === null && bareVerbs.test(tokens[index + 1]?.folded ?? ''));
      continue;
    }
    if (locale === 'en' && /n't$/.test(folded)) push(index, index, true);
    else if (words.strong.has(folded)) {
      const [before, next] = [
        tokens[index - 1]?.folded ?? '',
        tokens.slice(index + 1, index + 4).map((token) => token.folded),
      ];
      const end = tokens[index]?.end ?? 0;
      const isStrong =
        locale === 'fr'
          ? isStrongFrench(folded, before, next)
          : isReallyStrong(folded, locale, text.slice(end, end + onlyReach));
      if (isStrong !== null) push(index, index, isStrong);
    } else if (words.weak.has(folded) || words.weakForm.test(folded)) {
      const isSet =
        locale === 'fr' && folded === 'non' && /^(?:et|mais)$/.test(tokens[index - 1]?.folded ?? '');
      push(index, index, isSet, isSet || felt.test(folded));
    }
  }
  return locale === 'es' ? withoutEchoes(found, text) : found;
}

/** "No hay nada", "no … ni": what follows a Spanish "no" in its clause repeats it. */
function withoutEchoes(negations: readonly Negation[], text: string): Negation[] {
  return negations
    .filter((negation, index) => isLicensed(negation, negations[index - 1], text))
    .map((negation, index, all) => {
      const before = all[index - 1];
      const isEcho =
        /^n(?!o$)/iu.test(negation.text) &&
        before !== undefined &&
        /^n/iu.test(before.text) &&
        !/[.;:!?]/.test(text.slice(before.end, negation.start)) &&
        negation.start - before.end < 60;
      return isEcho ? { ...negation, isStrong: false, isFelt: false } : negation;
    });
}

/** "Nadie" after its verb needs a "no" before it; without one it denies nothing that Spanish can say. */
function isLicensed(negation: Negation, before: Negation | undefined, text: string): boolean {
  if (!/^(?:nadie|nada|ningun[oa]?s?|ningún)$/iu.test(negation.text)) return true;
  const ahead = text.slice(Math.max(0, negation.start - 40), negation.start);
  if (before && negation.start - before.end < 60) return true;
  return /(?:^|[.,;:!?«“"(]|(?<!\p{L})(?:que|y|e|o|pero|si|porque|cuando|como|casi|de|por|para|a|con|en|hay))\s*$/iu.test(
    ahead,
  );
}

interface Token extends TextRange {
  folded: string;
}

/** "Né" and "n°" are others. */
function isFrenchNe(token: (Token & { text: string }) | undefined, text: string): boolean {
  return (
    /^ne$/i.test(token?.text ?? '') ||
    (/^n$/i.test(token?.text ?? '') && /^['’]/.test(text.slice(token?.end ?? 0)))
  );
}

const felt =
  /^(?:without|unable|unlikely|sans|incapables?|sin|incapac?(?:es|z)|impossible|imposible|interdite?s?|prohibid[oa]|[وب]?دون|مستحيل)$/;
/** Verbs that "ne" alone denies: "ne peut", "ne cesse". */
const bareVerbs = /^(?:peu[tvx]|pourr|pouv|sau|sai[ts]|os|cess)/;
const isOnly = (word: string | undefined) => word === 'que' || word === 'qu';
/** Words that deny before "ne". */
const frontHalves: ReadonlySet<string> = new Set([
  'aucun',
  'aucune',
  'nul',
  'nulle',
  'personne',
  'rien',
  'jamais',
  'ni',
]);

/** Where the second word of "ne … pas" stands, or that of "ne … que". */
function secondHalf(tokens: readonly Token[], ne: number, strong: ReadonlySet<string>): number | null {
  for (let at = ne + 1; at < tokens.length && at <= ne + frenchReach; at += 1) {
    const word = tokens[at]?.folded ?? '';
    if (strong.has(word) || word === 'plus' || isOnly(word)) return at;
  }
  return null;
}

/** A French half without its "ne": null where it denies nothing ("sans aucun", "une personne", "pas à pas"). */
function isStrongFrench(word: string, before: string, next: readonly string[]): boolean | null {
  if (/^aucun/.test(word)) return before === 'sans' ? null : true;
  if (word === 'pas' || word === 'jamais')
    return /^(?:a|de|un|le|les|ses|quelques)$/.test(before) || next[0] === 'a' ? null : true;
  const isFront = next.slice(0, 3).some((token) => token === 'ne' || token === 'n');
  return isFront ? true : word === 'ni' ? false : null;
}

/** Characters after a word that denies in which it may turn out to say "only". */
const onlyReach = 50;
/** "لم … سوى", "لا … إلا": nothing but, which French says with "ne … que" and English with "only"; "إلا أن" is "but". */
const arabicOnly = /^[^.!?؟؛،]*?\s(?:سوى|إلا(?!\sأن))(?!\p{L})/u;

/** "No fewer than", "no menos de", "no more than": they count, and other languages say "at least" and "at most". */
const counting: Readonly<Record<string, RegExp>> = {
  en: /^\s(?:less|fewer|more|later|earlier|longer)\sthan\b/u,
  es: /^\s(?:menos|menor|menores|más|mayor|mayores)\s(?:de|que|a)\b/u,
  fr: /^\s(?:moins|plus)\s(?:de|que|d['’])/u,
};

/** "No. 5", "not only", "no obstante" and answers deny nothing for sure. */
function isReallyStrong(word: string, locale: string, after: string): boolean | null {
  if (counting[locale]?.test(after)) return false;
  if (locale === 'en' && word === 'no') return /^\s*(?:\.\s?\d|,|\.$)/u.test(after) ? null : true;
  if (locale === 'en' && word === 'not') return !/^\s(?:only|just|until)\b/u.test(after);
  if (locale === 'es' && word === 'no')
    return /^\sobstante\b/u.test(after) ? null : !/^(?:,|\s(?:solo|sólo|solamente)\b)/u.test(after);
  if (word === 'ni' || word === 'nor') return false;
  if (locale === 'ar')
    return /^\sسيما/u.test(after) ? null : !/^(?:ألا|لما)$/.test(word) && !arabicOnly.test(after);
  return true;
}
