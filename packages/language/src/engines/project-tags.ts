import type { TaggedToken } from '@marbre/story/segments/tagged-text';
import { escapeTaggedText, readTaggedText } from '@marbre/story/segments/tagged-text';

/** A span of formatting and the words it was on. */
export interface TaggedSpan {
  number: number;
  words: string;
}

/** The formatted spans of a tagged text. */
export function spansOf(tagged: string): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let open: TaggedSpan | null = null;
  for (const token of readTaggedText(tagged)) {
    if (token.form === 'open') open = { number: token.number, words: '' };
    else if (token.form === 'text' && open) open.words += token.text;
    else if (token.form === 'close' && open) {
      spans.push(open);
      open = null;
    }
  }
  return spans;
}

/** Parts of a tagged text between atoms: an engine without markup translates them one by one. */
export function partsBetweenAtoms(tagged: string): (string | { atom: number })[] {
  const parts: (string | { atom: number })[] = [];
  let text = '';
  const push = (token: TaggedToken) => {
    if (token.form === 'text') text += token.text;
    if (token.form !== 'atom') return;
    if (text !== '') parts.push(text);
    text = '';
    parts.push({ atom: token.number });
  };
  readTaggedText(tagged).forEach(push);
  if (text !== '') parts.push(text);
  return parts;
}

/**
 * Puts formatting back on a translation that came without any: on the first free place where the words
 * themselves (a name, a figure) or their own translation stand. A span that is not found loses its formatting.
 *
 * @param candidates for each span, the wordings to look for, best first.
 */
export function projectTags(
  translation: string,
  spans: readonly TaggedSpan[],
  candidates: ReadonlyMap<number, readonly string[]>,
): string {
  const places: { number: number; start: number; end: number }[] = [];
  const lower = translation.toLowerCase();
  for (const span of spans) {
    for (const candidate of candidates.get(span.number) ?? []) {
      const wanted = candidate
        .trim()
        .replace(/[.!?…]+$/u, '')
        .toLowerCase();
      const start = wanted === '' ? -1 : lower.indexOf(wanted);
      const end = start + wanted.length;
      if (start < 0 || places.some((place) => start < place.end && place.start < end)) continue;
      places.push({ number: span.number, start, end });
      break;
    }
  }
  let tagged = '';
  let at = 0;
  for (const { number, start, end } of places.sort((left, right) => left.start - right.start)) {
    tagged += `${escapeTaggedText(translation.slice(at, start))}<${number}>${escapeTaggedText(translation.slice(start, end))}</${number}>`;
    at = end;
  }
  return tagged + escapeTaggedText(translation.slice(at));
}
