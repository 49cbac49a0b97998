import type * as Y from 'yjs';
import { walkBlocks } from './block-identity';
import { type LiveText, liveTexts, wordsOf } from './live-texts';
import { textOf } from './plain-text';
import type { StoryDocument } from './story-node';

/** What each block said at some moment, by its id; one that holds others says what they say. */
export type EarlierWords = ReadonlyMap<string, string>;

/** Remembers what is said now, to tell later which words have come since. */
export function readEarlierWords(ydoc: Y.Doc): EarlierWords {
  const earlier = new Map<string, string>();
  for (const { text, blockIds } of liveTexts(ydoc)) {
    const words = wordsOf(text);
    for (const id of blockIds) earlier.set(id, `${earlier.get(id) ?? ''}${words}\n`);
  }
  return earlier;
}

/** The same of a text that was kept. */
export function earlierWordsOf(document: StoryDocument): EarlierWords {
  return new Map([...walkBlocks(document)].flatMap(({ id, node }) => (id ? [[id, textOf(node)]] : [])));
}

/**
 * Where one of a block's runs of words says `words` that have come since: the block says them once more than it did.
 * Null when it does not. The same words elsewhere in the block are others: whoever spoke of these did not speak of
 * those.
 */
export function placeSince(
  runs: readonly LiveText[],
  { blockId, words }: { blockId: string; words: string },
  earlier: EarlierWords,
): { live: LiveText; from: number } | null {
  const was = earlier.get(blockId) ?? '';
  const said = runs.map(({ text }) => wordsOf(text));
  const now = said.join('\n');
  if (words === '' || timesIn(now, words) <= timesIn(was, words)) return null;
  // What has come reaches beyond what both begin with.
  const place = now.indexOf(words, Math.max(0, sharedStart(was, now) - words.length + 1));
  let from = place >= 0 ? place : now.indexOf(words);
  for (const [index, live] of runs.entries()) {
    const { length } = said[index] ?? '';
    if (from < length) return { live, from };
    from -= length + 1;
  }
  return null;
}

function timesIn(text: string, words: string): number {
  return text.split(words).length - 1;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
