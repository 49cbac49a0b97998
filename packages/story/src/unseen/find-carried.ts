import * as Y from 'yjs';
import { findLiveBlock, storyFragmentName } from '../document/live-fragment';
import type { Stray } from './stray-words';

/** A place in a live text that holds while others type. */
export interface Place {
  text: Y.XmlText;
  index: number;
}

/** A text into which a change put words: its letters, and for each whether the change has put it there. */
interface Put {
  text: Y.XmlText;
  letters: string;
  isNew: boolean[];
}

/** Share of the letters of a place that the change must have put there: some it may have found there already. */
const leastNew = 0.5;

/** The texts into which a change put words. */
export function textsPut(transaction: Y.Transaction): Put[] {
  const { afterState, beforeState, doc } = transaction;
  const texts = new Set<Y.XmlText>();
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (after <= before) continue;
    const structs = doc.store.clients.get(client) ?? [];
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct instanceof Y.Item && !struct.deleted && struct.parent instanceof Y.XmlText)
        texts.add(struct.parent);
    }
  }
  return [...texts].map((text) => ({ text, ...lettersPut(text, beforeState) }));
}

function lettersPut(text: Y.XmlText, beforeState: ReadonlyMap<number, number>): Omit<Put, 'text'> {
  let letters = '';
  const isNew: boolean[] = [];
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    letters += item.content instanceof Y.ContentString ? item.content.str : '\ufffc'.repeat(item.length);
    const isPut = item.id.clock >= (beforeState.get(item.id.client) ?? 0);
    for (let count = 0; count < item.length; count += 1) isNew.push(isPut);
  }
  return { letters, isNew };
}

/**
 * Where the words around a stray one are now: in their own block made anew, in a half of it, in the one above, or
 * wherever the change has put them. Null when it has put them nowhere.
 */
export function findCarried({ left, right, blockId }: Stray, put: readonly Put[]): Place | null {
  const own = put.filter(({ text }) => blockOf(text)?.getAttribute('id') === blockId);
  for (const length of [24, 12, 6]) {
    const [before, after] = [left.slice(-length), right.slice(0, length)];
    if (before + after === '') return null;
    for (const one of [...own, ...put]) {
      const found = indexOfPut(one, before + after);
      if (found >= 0) return { text: one.text, index: found + before.length };
    }
  }
  return null;
}

function indexOfPut({ letters, isNew }: Put, words: string): number {
  for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) {
    const put = isNew.slice(at, at + words.length).filter(Boolean).length;
    if (put >= words.length * leastNew) return at;
  }
  return -1;
}

/** In the block that bears the id of theirs, as far into it as they stood. */
export function findHome({ offset, blockId }: Stray, ydoc: Y.Doc): Place | null {
  const home = blockId === null ? null : findLiveBlock(ydoc.getXmlFragment(storyFragmentName), blockId);
  const text = home?.toArray().findLast((child) => child instanceof Y.XmlText);
  return text ? { text, index: Math.min(offset, text.length) } : null;
}

function blockOf(text: Y.XmlText): Y.XmlElement | null {
  return text.parent instanceof Y.XmlElement ? text.parent : null;
}
