import * as Y from 'yjs';
import { isBlockId } from '../document/block-identity';
import { inRanges, type WordRange } from './word-ranges';

/** Letters that look alike, and how: names and values as the live text keeps them. */
export interface Run {
  words: string;
  attributes: Record<string, unknown>;
}

/** Words that a change by somebody who had not seen them left without what stood around them. */
export interface Stray {
  text: Y.XmlText;
  runs: Run[];
  /** Who wrote them; the first of them, where several did. */
  writer: number;
  /** Letters on either side that whoever made the change knew, and took away or carried elsewhere. */
  left: string;
  right: string;
  /** How many such letters of the text stood before them. */
  offset: number;
  blockId: string | null;
  /** Where the first of them stands alone now, among the living letters, and which they are; null when they went with their block. */
  alone: { index: number; letters: readonly WordRange[] } | null;
}

/** Asked of a letter by who wrote it and its number among theirs. */
type IsOne = (client: number, clock: number) => boolean;

interface Letter extends Run {
  writer: number;
  /** Its number among those of its writer. */
  clock: number;
  stray: 'gone' | 'alone' | null;
  isGone: boolean;
  /** Among the letters that live now. */
  index: number;
}

/** How many letters on either side tell a place. */
const contextLength = 24;
/** Fewer may have been typed again by chance. */
const leastContext = 4;

/**
 * Finds them after the change, before Yjs has forgotten what it deleted: words that went with their block, and words
 * that stay behind where all around them was carried elsewhere. `unseen` was taken away unseen; `fresh` are letters
 * so new that others may not know them yet.
 */
export function findStrays(
  transaction: Y.Transaction,
  unseen: readonly WordRange[],
  fresh: readonly WordRange[],
): Stray[] {
  const texts = new Set<Y.XmlText>();
  const isUnseen = inRanges(unseen);
  const isFresh = inRanges(fresh);
  for (const item of itemsIn(transaction.doc, unseen)) {
    if (item.parent instanceof Y.XmlText) texts.add(item.parent);
  }
  for (const item of itemsIn(transaction.doc, fresh)) {
    // Nearly always the letter before is where it was, and there is nothing to look for.
    if (item.parent instanceof Y.XmlText && !item.deleted && isAfterGone(item, transaction, isFresh))
      texts.add(item.parent);
  }
  return [...texts].flatMap((text) => straysIn(text, lettersOf(text, transaction, isUnseen, isFresh)));
}

function* itemsIn({ store }: Y.Doc, ranges: readonly WordRange[]): Iterable<Y.Item> {
  for (const [client, clock, length] of ranges) {
    const structs = store.clients.get(client) ?? [];
    if (clock >= Y.getState(store, client)) continue;
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
      const struct = structs[at];
      if (!struct || struct.id.clock >= clock + length) break;
      if (struct instanceof Y.Item) yield struct;
    }
  }
}

/** True when the letter before, as others know the text, went in this change. */
function isAfterGone(item: Y.Item, { deleteSet }: Y.Transaction, isFresh: IsOne): boolean {
  for (let before = item.left; before; before = before.left) {
    const isLetter = before.content instanceof Y.ContentString;
    if (isLetter && !isFresh(before.id.client, before.id.clock))
      return before.deleted && Y.isDeleted(deleteSet, before.id);
  }
  return false;
}

function straysIn(text: Y.XmlText, letters: readonly Letter[]): Stray[] {
  const strays: Stray[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const first = letters[at];
    if (!first?.stray) continue;
    let end = at;
    while (letters[end]?.stray === first.stray) end += 1;
    const own = letters.slice(at, end);
    const before = letters.slice(0, at).filter(({ stray }) => stray === null);
    const after = letters.slice(end).filter(({ stray }) => stray === null);
    const left = carriedFrom(before.toReversed()).toReversed().join('');
    const right = carriedFrom(after).join('');
    at = end - 1;
    // Where the letters before went and those behind are where they were, words were taken out beside these.
    const isBesideLiving = right === '' && after.length > 0;
    if (first.stray === 'alone' && (isBesideLiving || left.length + right.length < leastContext)) continue;
    strays.push({
      text,
      runs: joinRuns(own),
      writer: first.writer,
      left,
      right,
      offset: before.length,
      blockId: blockIdOf(text),
      alone: first.stray === 'alone' ? { index: first.index, letters: rangesOf(own) } : null,
    });
  }
  return strays;
}

/** As far as the letters that stood next to each other went together. */
function carriedFrom(letters: readonly Letter[]): string[] {
  const end = letters.findIndex(({ isGone }) => !isGone);
  return letters.slice(0, Math.min(end < 0 ? letters.length : end, contextLength)).map(({ words }) => words);
}

/** The letters of a text as they stood before the change. */
function lettersOf(
  text: Y.XmlText,
  { beforeState, deleteSet }: Y.Transaction,
  isUnseen: IsOne,
  isFresh: IsOne,
): Letter[] {
  const letters: Letter[] = [];
  const attributes: Record<string, unknown> = {};
  let index = 0;
  let isGoneBefore = false;
  for (let item = text._start; item; item = item.right) {
    const { client, clock } = item.id;
    const isGone = item.deleted && Y.isDeleted(deleteSet, item.id);
    const stood = clock < (beforeState.get(client) ?? 0) && (!item.deleted || isGone);
    if (stood && item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content as { key: string; value: unknown };
      if (value === null) delete attributes[key];
      else attributes[key] = value;
    }
    if (stood && item.content instanceof Y.ContentString) {
      for (const [offset, words] of item.content.str.split('').entries()) {
        const isTaken = isGone && isUnseen(client, clock + offset);
        const isLeft = !isGone && isGoneBefore && isFresh(client, clock + offset);
        const stray = isTaken ? 'gone' : isLeft ? 'alone' : null;
        if (stray === null) isGoneBefore = isGone;
        letters.push({
          words,
          attributes: { ...attributes },
          writer: client,
          clock: clock + offset,
          stray,
          isGone,
          index: index + offset,
        });
      }
    }
    if (!item.deleted && item.countable) index += item.length;
  }
  return letters;
}

function rangesOf(letters: readonly Letter[]): WordRange[] {
  const ranges: [client: number, clock: number, length: number][] = [];
  for (const { writer, clock } of letters) {
    const last = ranges.at(-1);
    if (last && last[0] === writer && last[1] + last[2] === clock) last[2] += 1;
    else ranges.push([writer, clock, 1]);
  }
  return ranges;
}

function joinRuns(letters: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const { words, attributes } of letters) {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.attributes) === JSON.stringify(attributes)) last.words += words;
    else runs.push({ words, attributes });
  }
  return runs;
}

function blockIdOf(text: Y.XmlText): string | null {
  const id = text.parent instanceof Y.XmlElement ? formerAttribute(text.parent, 'id') : null;
  return isBlockId(id) ? id : null;
}

/** An attribute of an element that may just have been deleted: Yjs itself does not tell any more. */
export function formerAttribute(element: Y.XmlElement, name: string): unknown {
  return element._map.get(name)?.content.getContent().at(-1);
}
