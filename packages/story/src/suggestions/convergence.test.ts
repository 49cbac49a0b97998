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
import { testAuthor, testStory } from './test-author';

type Author = ReturnType<typeof testAuthor>;

/** Something at random: words put in, taken out, a paragraph split, two joined, a look, a block made a heading. */
function suggestAnything(ydoc: Y.Doc, author: Author, lot: (below: number) => number): void {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (let offset = 0; offset <= node.content.size; offset += 1) places.push(position + 1 + offset);
    return false;
  });
  const at = places[lot(places.length)] ?? 1;
  const to = Math.min(doc.content.size, at + 1 + lot(12));
  const original = new Transform(doc);
  try {
    const acts = [
      () => original.insert(at, storySchema.text('abc'.slice(lot(3)))),
      () => original.delete(at, to),
      () => original.split(at),
      () => original.addMark(at, to, storySchema.marks.strong.create()),
      () => original.replaceWith(at, to, storySchema.text('xyz')),
      () =>
        original.setBlockType(at, at, storySchema.nodes.heading, {
          level: 2,
          id: doc.resolve(at).parent.attrs.id,
        }),
    ];
    acts[lot(acts.length)]?.();
  } catch {
    return;
  }
  if (original.steps.length === 0) return;
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
