import { splitSentences } from '../segments/split-sentences';
import type { Locale } from '../vocabulary/locale';

/** Characters beyond which a paragraph is a wall and not an author's choice. */
const wallOfText = 1_200;
/** Characters at which a split paragraph is long enough: three or four sentences of news. */
const comfortable = 420;
/** Characters after which an open quotation was forgotten, not long. */
const longestQuotation = 1_500;

/** The sentences of a text, quotations that hold several kept in one piece. */
export function sentencesOf(text: string, locale: Locale): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const sentence of splitSentences(text, locale)) {
    open = joined(open, sentence);
    if (open.length > longestQuotation || quotationsAreClosed(open)) {
      sentences.push(open);
      open = '';
    }
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

/** Parts one huge paragraph at sentence ends, never inside a quotation; others come back whole. */
export function splitWall(text: string, locale: Locale): string[] {
  if (text.length <= wallOfText) return [text];
  const paragraphs: string[] = [];
  let current = '';
  for (const sentence of sentencesOf(text, locale)) {
    if (current !== '' && current.length + sentence.length / 2 > comfortable) {
      paragraphs.push(current);
      current = '';
    }
    current = joined(current, sentence);
  }
  // One short sentence alone at the end reads as an afterthought its author did not mean.
  if (current.length < comfortable / 4 && paragraphs.length > 0)
    paragraphs.push(joined(paragraphs.pop() ?? '', current));
  else if (current !== '') paragraphs.push(current);
  return paragraphs;
}

/** Two sentences as they stood: where a script writes without spaces, none comes between them. */
function joined(before: string, next: string): string {
  return before === '' || /[。！？｡]$/u.test(before) ? before + next : `${before} ${next}`;
}

/** True when every quotation mark opened in the text is closed in it. */
function quotationsAreClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('«') <= count('»') && count('“') <= count('”') && count('"') % 2 === 0;
}
