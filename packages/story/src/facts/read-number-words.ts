import { foldWord } from './fold-text';
import type { NumberWords } from './number-words';
import { numberWords } from './number-words';

interface Word {
  folded: string;
  start: number;
  end: number;
}

export interface WordNumber {
  value: number;
  start: number;
  end: number;
  isWeak: boolean;
}

/** Finds numbers written in words: "trois cent mille", "sixty-five", "خمسة وعشرين". */
export function readNumberWords(text: string, locale: string): WordNumber[] {
  const words = numberWords[locale];
  if (!words) return [];
  const found: WordNumber[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && words.joiners.has(run.at(-1)?.folded ?? '')) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const isWeak = run.length === 1 && words.weak.has(first.folded);
      found.push({ value: valueOf(run, words), start: first.start, end: last.end, isWeak });
    }
    run = [];
  };
  let previousEnd = 0;
  for (const word of tokenize(text, locale)) {
    const isGap = !/^[\s\u00a0\u202f-]*$/.test(text.slice(previousEnd, word.start));
    if (isGap) close();
    if (isNumberWord(word.folded, words)) run.push(word);
    else if (run.length > 0 && words.joiners.has(word.folded)) run.push(word);
    else close();
    previousEnd = word.end;
  }
  close();
  return found;
}

function tokenize(text: string, locale: string): Word[] {
  const joined =
    locale === 'fr' ? text.replace(/quatre-vingt/gi, (match) => match.replace('-', '\u00ad')) : text;
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
    plain.replace(/^و[بل]/, ''),
  ]) {
    if (isNumberWord(candidate, words)) return candidate;
  }
  return plain;
}

function isNumberWord(word: string, words: NumberWords): boolean {
  return (
    Object.hasOwn(words.add, word) || Object.hasOwn(words.hundred, word) || Object.hasOwn(words.scale, word)
  );
}

function valueOf(run: readonly Word[], words: NumberWords): number {
  let total = 0;
  let group = 0;
  for (const { folded } of run) {
    if (words.joiners.has(folded)) continue;
    const scale = words.scale[folded];
    const hundred = words.hundred[folded];
    if (scale !== undefined) {
      // "dos mil millones": a scale after a closed thousand multiplies it.
      if (group === 0 && total > 0) total *= scale;
      else total += (group || 1) * scale;
      group = 0;
    } else if (hundred !== undefined) group = (group || 1) * hundred;
    else group += words.add[folded] ?? 0;
  }
  return total + group;
}

/** What a scale word right after figures multiplies them by ("3,5 millions"), with the end of that word. */
export function readScaleAfter(
  text: string,
  at: number,
  locale: string,
  isMoney: boolean,
): { factor: number; end: number } | null {
  const words = numberWords[locale];
  if (!words) return null;
  let factor = 1;
  let end = at;
  for (;;) {
    const match = /^[\s\u00a0\u202f-]{0,2}([\p{L}\p{M}]+)/u.exec(text.slice(end));
    const folded = match?.[1] === undefined ? '' : foldWord(match[1]).replace(/ة$/, 'ه');
    const scale = words.scale[folded] ?? (isMoney ? moneyScales[folded] : undefined);
    if (scale === undefined || !match) return factor === 1 ? null : { factor, end };
    factor *= scale;
    end += match[0].length;
  }
}

/** Only after a sign of money: "£30m" is millions, "30 m" is metres. */
const moneyScales: Record<string, number> = { m: 1e6, mn: 1e6, bn: 1e9, k: 1e3, md: 1e9, mds: 1e9 };
