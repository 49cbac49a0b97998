import type * as Y from 'yjs';
import { type LiveText, liveTexts, wordsOf } from './live-texts';

/** What a live text said at some moment, run by run. */
export type EarlierWords = ReadonlyMap<Y.XmlText, { blockIds: readonly string[]; words: string }>;

/** Remembers what is said now, to tell later which words have come since. */
export function readEarlierWords(ydoc: Y.Doc): EarlierWords {
  return new Map(liveTexts(ydoc).map(({ text, blockIds }) => [text, { blockIds, words: wordsOf(text) }]));
}

/**
 * Where a run of words says `words` once more than it did within this block; -1 when it does not. The same words
 * elsewhere in the block are others: whoever spoke of these did not speak of those.
 */
export function placeSince(
  { text }: LiveText,
  { blockId, words }: { blockId: string; words: string },
  earlier: EarlierWords,
): number {
  const known = earlier.get(text);
  const was = known?.blockIds.includes(blockId) ? known.words : '';
  const now = wordsOf(text);
  if (words === '' || timesIn(now, words) <= timesIn(was, words)) return -1;
  // What has come reaches beyond what both begin with.
  const place = now.indexOf(words, Math.max(0, sharedStart(was, now) - words.length + 1));
  return place >= 0 ? place : now.indexOf(words);
}

function timesIn(text: string, words: string): number {
  return text.split(words).length - 1;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
