/**
 * Arabic-Indic digits and separators as ASCII, and the digits of every other script, one unit for one, so that places in the text stay the same.
 */
export function foldDigits(text: string): string {
  if (!foreign.test(text)) return text;
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replace(/٫/g, '.')
    .replace(/٬|(?<=[\d٠-٩])،(?=[\d٠-٩]{3}(?![\d٠-٩]))/g, ',')
    .replace(/٪/g, '%');
}

/** A digit of any other script. Each script's ten begin at a code that ends in 0 or in 6. */
function digitOf(digit: string): string {
  // One unit for one: what takes two stays as it is.
  if (digit.length > 1) return digit;
  const code = digit.charCodeAt(0);
  const start = code & ~0xf;
  return String(code - (/\p{Nd}/u.test(String.fromCharCode(start)) ? start : start + 6));
}

/** What there is to fold; most texts have none of it. */
const foreign = /[٫٬،٪]|[^\P{Nd}0-9]/u;

/** The words of a language come again and again: those of some dozen stories are known at any time. */
const known = new Map<string, string>();
const mostKnown = 20_000;
/** Longer than any word: a whole text, which does not come again. */
const longestWord = 40;

/** Lower case without accents, vowel signs or apostrophe variants: for comparing words, not for showing. */
export function foldWord(word: string): string {
  if (word.length > longestWord) return fold(word);
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = fold(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, folded);
  return folded;
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ـ/g, '')
    .toLowerCase();
}

/** The words of a text, folded; hyphens and apostrophes separate. */
export function foldedWords(text: string): string[] {
  return foldWord(foldDigits(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Overwrites ranges with spaces so that a later reading does not find them again. */
export function blank(text: string, ranges: readonly { start: number; end: number }[]): string {
  let result = text;
  for (const { start, end } of ranges)
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result;
}
