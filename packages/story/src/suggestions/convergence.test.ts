import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from '../document/content-hash';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { lots } from '../testing/random';
import { decideSuggestions } from './decide-suggestions';
import { listSuggestions } from './list-suggestions';
import { suggestChange } from './suggest-change';
import { actAnywhere } from './test-acts';
import { testAuthor, testStory } from './test-author';

type Author = ReturnType<typeof testAuthor>;

function suggestAnything(ydoc: Y.Doc, author: Author, lot: (below: number) => number): void {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const original = actAnywhere(doc, lot, author);
  if (!original) return;
  const before = canonicalJson(readDocument(ydoc));
  const result = suggestChange(original, () => new Transform(doc), author);
  if (!result) return;
  replaceDocument(ydoc, result.tracked.doc.toJSON() as never);
  expect(canonicalJson(readDocument(ydoc))).toBe(before);
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
}

describe('two people suggest and decide at the same time', () => {
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))('and see the same text (%i)', (seed) => {
    const lot = lots(seed);
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    [one.clientID, other.clientID] = [seed * 2, seed * 2 + 1];
    replaceDocument(one, testStory());
    exchange(one, other);
    const [first, second] = [testAuthor('first00000'), testAuthor('second0000')];
    for (let round = 0; round < 8; round += 1) {
      for (let turn = 0; turn < 3; turn += 1) {
        suggestAnything(one, first, lot);
        suggestAnything(other, second, lot);
      }
      const ids = listSuggestions(readMarkedText(other)).map(({ id }) => id);
      const id = ids[lot(Math.max(1, ids.length))];
      if (id) decideSuggestions(other, new Set([id]), lot(2) === 0 ? 'accept' : 'reject');
      exchange(one, other);
      expect(readMarkedText(one)).toEqual(readMarkedText(other));
      expect(readDocument(one)).toEqual(readDocument(other));
    }
    // Once everything is decided nothing of a suggestion is left.
    const left = new Set(listSuggestions(readMarkedText(one)).map(({ id }) => id));
    decideSuggestions(one, left, 'reject');
    expect(listSuggestions(readMarkedText(one))).toEqual([]);
    expect(JSON.stringify(readMarkedText(one))).not.toMatch(/"(inserted|deleted|split|joined)":"/);
  });
});
