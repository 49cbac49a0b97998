/**
 * Arabic-Indic digits and separators as ASCII, one unit for one, so that places in the text stay the same.
 */
export function foldDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٫/g, '.')
    .replace(/٬|(?<=[\d٠-٩])،(?=[\d٠-٩]{3}(?![\d٠-٩]))/g, ',')
    .replace(/٪/g, '%');
}

/** Lower case without accents, vowel signs or apostrophe variants: for comparing words, not for showing. */
export function foldWord(word: string): string {
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
