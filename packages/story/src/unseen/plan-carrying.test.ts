import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveTexts, wordsOf } from '../document/live-texts';
import { plainTextOf } from '../document/plain-text';
import { readDocument } from '../document/yjs-mapping';
import { findLiveBlock, storyFragmentName } from '../document/live-fragment';
import { openTestStory } from '../suggestions/test-author';
import { carry, carryWords } from './carry-words';
import { isCarried } from './is-carried';
import { type Carriage, planCarrying } from './plan-carrying';
import { unseenIn } from './word-ranges';

const newBlockId = () => 'carried';
const storyOf = (ydoc: Y.Doc) => ydoc.getXmlFragment(storyFragmentName);
const linesOf = (ydoc: Y.Doc) => plainTextOf(readDocument(ydoc)).split('\n\n').slice(2);

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

function textWith(ydoc: Y.Doc, words: string): Y.XmlText {
  return liveTexts(ydoc).find(({ text }) => wordsOf(text).includes(words))!.text;
}

/** Applies what a colleague did who had not seen what is here, and asks in the moment that Yjs still knows. */
function hear(ydoc: Y.Doc, update: Uint8Array, ask: (transaction: Y.Transaction) => void): void {
  ydoc.once('afterTransaction', ask);
  Y.applyUpdate(ydoc, update);
}

/** The newsroom’s copy: somebody has written in a paragraph that a colleague has taken away unseen. */
let server: Y.Doc;
let writer: Y.Doc;
let change: Uint8Array;
let plan: Carriage[];

beforeEach(() => {
  server = openTestStory();
  const colleague = copyOf(server);
  writer = copyOf(server);
  textWith(writer, 'bateaux').insert(11, ' rouges', {});
  Y.applyUpdate(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)));
  const known = Y.encodeStateVector(colleague);
  const place = storyOf(colleague)
    .toArray()
    .indexOf(findLiveBlock(storyOf(colleague), 'b')!);
  storyOf(colleague).delete(place, 1);
  change = Y.encodeStateAsUpdate(colleague, known);
  hear(server, change, (transaction) => {
    plan = planCarrying(transaction, unseenIn(transaction, [change]));
  });
});

it('words of somebody who has left are carried later, in another copy of the text', () => {
  const later = copyOf(server);
  expect(plan.some((carriage) => isCarried(later, carriage))).toBe(false);
  carry(later, plan, { newBlockId });
  expect(linesOf(later)).toEqual(['Le port rouvre.', 'rouges', 'Personne ne dort.', 'un\ndeux']);
});

it('words whose writer was there are not carried once more, though the writer has gone on typing', () => {
  hear(writer, change, (transaction) => {
    carryWords(transaction, unseenIn(transaction, [change]), { fresh: [], origin: null, newBlockId });
  });
  textWith(writer, 'rouges').insert(7, ' vifs', {});
  Y.applyUpdate(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)));
  expect(plan).toHaveLength(1);
  expect(plan.every((carriage) => isCarried(server, carriage))).toBe(true);
});

it('other words that the same person writes meanwhile are not taken for them', () => {
  textWith(writer, 'Personne').insert(0, 'Presque ', {});
  Y.applyUpdate(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)));
  expect(plan.some((carriage) => isCarried(server, carriage))).toBe(false);
});

it('words are not lost when where they were to go is gone by then', () => {
  const later = copyOf(server);
  storyOf(later).delete(0, storyOf(later).length);
  carry(later, plan, { newBlockId });
  expect(plainTextOf(readDocument(later))).toContain('rouges');
});
