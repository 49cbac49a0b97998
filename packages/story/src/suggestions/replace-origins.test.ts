import { Node, type Node as ProseMirrorNode } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { plainTextOf } from '../document/plain-text';
import { walkBlocks } from '../document/block-identity';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { lots } from '../testing/random';
import { decideSuggestions } from './decide-suggestions';
import { listSuggestions } from './list-suggestions';
import { suggestChange } from './suggest-change';
import { testAuthor, testStory } from './test-author';

type Lot = (below: number) => number;

/** A block is carried elsewhere, made a heading, put into a quotation or a list, or out of one. */
function carrySomething(ydoc: Y.Doc, author: ReturnType<typeof testAuthor>, lot: Lot): void {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const { heading, quotation, bulletList, listItem } = storySchema.nodes;
  const blocks: number[] = [];
  doc.forEach((node, offset, index) => {
    if (index > 1 && !node.attrs.deleted) blocks.push(offset);
  });
  const [from, to] = [blocks[lot(blocks.length)]!, blocks[lot(blocks.length)]!];
  const node = doc.nodeAt(from)!;
  const original = new Transform(doc);
  const wrap = (...types: { type: (typeof storySchema.nodes)[string]; attrs: object }[]) => {
    const range = doc.resolve(from + 1).blockRange();
    if (range && node.type.name === 'paragraph') original.wrap(range, types as never);
  };
  const fresh = () => ({ id: author.newBlockId() });
  const acts = [
    () => original.delete(from, from + node.nodeSize).insert(original.mapping.map(to), node),
    () => original.setBlockType(from + 1, from + 1, heading, { ...node.attrs, level: 2 }),
    () => wrap({ type: quotation, attrs: fresh() }),
    () => wrap({ type: bulletList, attrs: fresh() }, { type: listItem, attrs: fresh() }),
    () => {
      const first = node.type === bulletList ? node.firstChild?.firstChild : null;
      const item = node.firstChild?.nodeSize ?? 0;
      if (!first || node.childCount < 2) return;
      original.delete(from + 1, from + 1 + item).insert(from, first);
    },
  ];
  try {
    acts[lot(acts.length)]?.();
  } catch {
    return;
  }
  const result = suggestChange(original, () => new Transform(doc), author);
  if (result) replaceDocument(ydoc, result.tracked.doc.toJSON() as never);
}

/** Places in words that are not only wanted, where a colleague may write. */
function places(doc: ProseMirrorNode): number[] {
  const found: number[] = [];
  doc.descendants((node, position) => {
    if (node.attrs.inserted) return false;
    if (node.isTextblock) found.push(position + 1 + node.content.size);
    return !node.isTextblock;
  });
  return found;
}

/** The suggestion under which a word is wanted, or null when it is part of the text. */
function suggestionOf(ydoc: Y.Doc, word: string): string | null {
  const found = listSuggestions(readMarkedText(ydoc)).find(
    ({ id, after }) => id.startsWith('colleague') && after.includes(word),
  );
  return found?.id ?? null;
}

const timesIn = (ydoc: Y.Doc, word: string) => plainTextOf(readDocument(ydoc)).split(word).length - 1;

describe('blocks that are only carried elsewhere or given another form', () => {
  it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
    'keep every word that a colleague writes or suggests there meanwhile, once (%i)',
    (seed) => {
      const lot = lots(seed);
      const ydoc = new Y.Doc();
      ydoc.clientID = seed;
      replaceDocument(ydoc, testStory());
      const [carrier, colleague] = [testAuthor('carrier000'), testAuthor('colleague0')];
      const ids = () => listSuggestions(readMarkedText(ydoc)).map(({ id }) => id);
      const rejected = new Set<string>();
      const written: string[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        carrySomething(ydoc, carrier, lot);
        const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
        const spots = places(doc);
        const word = `<${turn}>`;
        const original = new Transform(doc).insert(spots[lot(spots.length)]!, storySchema.text(word));
        const typed =
          lot(2) === 0 ? original : suggestChange(original, () => new Transform(doc), colleague)!.tracked;
        replaceDocument(ydoc, typed.doc.toJSON() as never);
        written.push(word);
        const chosen = ids()[lot(12)];
        if (!chosen) continue;
        const decision = lot(2) === 0 ? 'accept' : 'reject';
        const wanted = written.filter((one) => suggestionOf(ydoc, one) === chosen);
        decideSuggestions(ydoc, new Set([chosen]), decision);
        if (decision === 'reject') wanted.forEach((one) => rejected.add(one));
        for (const one of written) {
          const isPart = !rejected.has(one) && suggestionOf(ydoc, one) === null;
          expect([one, timesIn(ydoc, one)]).toEqual([one, isPart ? 1 : 0]);
        }
      }
      decideSuggestions(ydoc, new Set(ids()), 'accept');
      for (const word of written)
        expect([word, timesIn(ydoc, word)]).toEqual([word, rejected.has(word) ? 0 : 1]);
      expect(ids()).toEqual([]);
      const blocks = [...walkBlocks(readDocument(ydoc))].map(({ id }) => id);
      expect(new Set(blocks).size).toBe(blocks.length);
    },
  );
});
