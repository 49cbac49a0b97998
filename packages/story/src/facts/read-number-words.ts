import { foldWord } from './fold-text';
import type { NumberWords } from './number-words';
import { numberWords } from './number-words';
import { joinDecimals } from './join-decimals';
import { goesOn, isNumberWord, type NumberWord, valueOf, type WordNumber } from './value-of-words';

/** Finds numbers written in words: "trois cent mille", "sixty-five", "خمسة وعشرين". */
export function readNumberWords(text: string, locale: string): WordNumber[] {
  const words = numberWords[locale];
  if (!words) return [];
  const found: WordNumber[] = [];
  let run: NumberWord[] = [];
  const close = () => {
    while (run.length > 0 && !isNumberWord(run.at(-1)?.folded ?? '', words)) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const scale = run.reduce((product, word) => product * (words.scale.get(word.folded) ?? 1), 1);
      found.push({
        values: [valueOf(run, words)],
        start: first.start,
        end: last.end,
        strength: isOfCentury(text, first.start, locale) ? 'weak' : strengthOf(run, words),
        scale,
        run,
      });
    }
    run = [];
  };
  let previousEnd = 0;
  for (const word of tokenize(text, locale)) {
    const isGap = !/^[\s\u00a0\u202f-]*$/.test(text.slice(previousEnd, word.start));
    if (isGap) close();
    if (isNumberWord(word.folded, words) && !isShareWord(text, word)) {
      if (startsAnew(word.folded, run, words, locale)) close();
      run.push(word);
    } else {
      const values = confirmedBy(word.folded, words, locale);
      const ordinal = isGap ? null : ordinalOf(values, run, words, text.slice(previousEnd, word.start));
      if (ordinal !== null && run[0]) {
        found.push({
          values: [ordinal],
          start: run[0].start,
          end: word.end,
          strength: 'weak',
          scale: 1,
          run: [],
        });
        run = [];
      } else {
        if (run.length > 0 && (words.joiners.has(word.folded) || words.scaleJoiner === word.folded))
          run.push(word);
        else close();
        if (values)
          found.push({ values, start: word.start, end: word.end, strength: 'weak', scale: 1, run: [] });
      }
    }
    previousEnd = word.end;
  }
  close();
  return joinDecimals(found, text, words);
}

/** "الأول" is no part of the number before it, and "of" joins nothing but magnitudes ("hundreds of thousands"). */
function startsAnew(word: string, run: readonly NumberWord[], words: NumberWords, locale: string): boolean {
  if (run.length > 0 && words.ordinals?.has(word)) return true;
  const before = run.findLast(({ folded }) => isNumberWord(folded, words))?.folded ?? '';
  if (locale !== 'ar' && !goesOn(word, before, words)) return true;
  return run.at(-1)?.folded === words.scaleJoiner && !words.scale.has(word) && !words.hundred.has(word);
}

/** "twenty-first", "dix-huitième": the ordinal of the whole, or null when the words do not belong together. */
function ordinalOf(
  values: readonly number[] | null,
  run: readonly NumberWord[],
  words: NumberWords,
  gap: string,
): number | null {
  const [last] = values ?? [];
  return last !== undefined && run.length > 0 && gap === '-' ? valueOf(run, words) + last : null;
}

/** The "cent" of "pour cent" and the مئة of "بالمئة" are the sign of a share, not a hundred. */
function isShareWord(text: string, word: NumberWord): boolean {
  if (/^بالم[ئا]+ة$/u.test(text.slice(word.start, word.end))) return true;
  return (
    /^c[ei]/.test(word.folded) &&
    /\b(?:pour|por|per)[\s\u00a0-]$/iu.test(text.slice(Math.max(0, word.start - 6), word.start))
  );
}

function isOfCentury(text: string, at: number, locale: string): boolean {
  return locale === 'ar' && /قرن(?:ين)?\s+$/u.test(text.slice(Math.max(0, at - 10), at));
}

/** A lone "un" is an article; "un millier" and "thousands" say a magnitude, "une quarantaine" about how many. */
function strengthOf(run: readonly NumberWord[], words: NumberWords): WordNumber['strength'] {
  const said = run.filter(({ folded }) => isNumberWord(folded, words));
  if (said.every(({ folded }) => words.weak.has(folded))) return 'weak';
  return said.every(({ folded }) => words.vague.has(folded) || words.weak.has(folded)) ? 'vague' : 'words';
}

/** "كلا الطرفين", "يومين": Arabic says "two" by an ending. */
function confirmedBy(word: string, words: NumberWords, locale: string): number[] | null {
  const known = words.confirming.get(word);
  if (known) return known;
  if (locale !== 'ar') return null;
  const bare = word.replace(/^[وفبلك]?ال/, '').replace(/^[وف]/, '');
  return words.confirming.get(bare) ?? (/.{2}(?:ين|ان|تي|تا)$/u.test(word) ? [2] : null);
}

function tokenize(text: string, locale: string): NumberWord[] {
  const joined =
    locale === 'fr' ? text.replace(/quatre[- ]vingt/gi, (match) => match.replace(/[- ]/, '\u00ad')) : text;
  return [...joined.matchAll(/[\p{L}\p{M}\u00ad]+/gu)].map((match) => {
    const folded = foldWord(match[0].replace('\u00ad', ''));
    return {
      folded: locale === 'ar' ? foldArabicNumberWord(folded) : folded,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** Strips و ب ل ك and ال, and writes ة as ه, where what remains is a number word. */
function foldArabicNumberWord(word: string): string {
  const plain = word.replace(/ة$/, 'ه');
  const words = numberWords['ar'];
  if (!words) return plain;
  for (const candidate of [
    plain,
    plain.replace(/^[وفبلك]/, ''),
    plain.replace(/^[وف]?[بلك]?ال/, ''),
    plain.replace(/^[وف]?لل/, ''),
    plain.replace(/^و[بل]/, ''),
  ]) {
    if (isNumberWord(candidate, words)) return candidate;
    if (isNumberWord(candidate.replace(/ا$/, ''), words)) return candidate.replace(/ا$/, '');
  }
  return plain;
}
