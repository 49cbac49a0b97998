/** A word with its place in the text, in UTF-16 units, end exclusive. */
export interface TextWord {
  text: string;
  start: number;
  end: number;
}

/** An acronym with its stops ("O.N.U.") is one word; an apostrophe and a hyphen stand between two. */
const wordPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}ـ]+/gu;

/** The words of a text in order. */
export function wordsOfText(text: string): TextWord[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0].includes('.') ? match[0].replaceAll('.', '') : match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
