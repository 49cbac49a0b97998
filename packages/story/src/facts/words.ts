import { foldWord } from './fold-text';

/** A word of a text, in its place. */
export interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
  /** Begins with a capital ("al-Serraj" too, by its second part). */
  isCapital: boolean;
  /** First word of the text, of a sentence, of a quotation or after a colon: its capital proves nothing. */
  beginsSentence: boolean;
}

/** Lists the words of a text; hyphens, apostrophes and stops separate, "U.S." stays whole. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let beginsSentence = true;
  for (const match of text.matchAll(/(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+|[.!?:;…«»"“”()؟]/gu)) {
    const [found] = match;
    if (/^[.!?:;…«»"“”()؟]$/u.test(found)) {
      const previous = words.at(-1);
      const isInitial = found === '.' && previous?.end === match.index && previous.text.length <= 3;
      if (!isInitial && !/[();]/.test(found)) beginsSentence = true;
      continue;
    }
    words.push({
      text: found,
      folded: foldWord(found.replace(/\./g, '')),
      start: match.index,
      end: match.index + found.length,
      isCapital: /^\p{Lu}/u.test(found),
      beginsSentence,
    });
    beginsSentence = false;
  }
  return words;
}
