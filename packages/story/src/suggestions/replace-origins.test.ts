import { Node, type Node as ProseMirrorNode } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { plainTextOf } from '../document/plain-text';
import { walkBlocks } from '../document/block-identity';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { lots } from '../testing/random';
import { decideSuggestions } from './decide-suggestions';
import { listSuggestions } from './list-suggestions';
import { suggestChange } from './suggest-change';
import { openTestStory, positionOf, testAuthor } from './test-author';
import {
  actCalled,
  bodyOf,
  decideAll,
  suggest,
  suggestAlso,
  suggestedIn,
  testBody,
} from './test-suggestions';

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

const idsOf = (ydoc: Y.Doc) => readDocument(ydoc).content.map(({ attrs }) => attrs?.id);

/** The block that is wanted, or wanted away, as it lies in the live text. */
function elementWith(ydoc: Y.Doc, attribute: 'inserted' | 'deleted'): Y.XmlElement {
  const blocks = ydoc.getXmlFragment('story').toArray() as Y.XmlElement[];
  return blocks.find((block) => block.getAttribute(attribute))!;
}

const textIn = (element: Y.XmlElement) => element.get(0) as Y.XmlText;

describe('a suggestion to carry a block elsewhere or to give it another form', () => {
  it.each([
    ['a block moved', ['a', 'c', 'b', 'l', 'm', 'n', 'o', 'p']],
    ['a paragraph put into a quotation', ['a', 'b', expect.any(String), 'c', 'l', 'm', 'n', 'o', 'p']],
    ['an item of a list taken out of it', ['a', 'b', 'c', 'p', 'l', 'm', 'n']],
  ])('of %s keeps the ids of what it carries, so that translations still know it', (name, ids) => {
    const { ydoc } = suggest(actCalled(name));
    decideAll(ydoc, 'accept');
    const body = [...walkBlocks(readDocument(ydoc))].slice(2);
    expect(body.map(({ id }) => id)).toEqual(ids);
    expect(JSON.stringify(readMarkedText(ydoc))).not.toMatch(/"origin":"/);
  });

  it.each(['a paragraph put into a quotation', 'an item of a list taken out of it'])(
    'of %s loses nothing that was written there meanwhile',
    (name) => {
      const { ydoc } = suggest(actCalled(name));
      const original = elementWith(ydoc, 'deleted');
      const paragraph =
        original.nodeName === 'paragraph' ? original : (original.querySelector('paragraph') as Y.XmlElement);
      textIn(paragraph).insert(0, 'Hier. ');
      decideAll(ydoc, 'accept');
      const said = bodyOf(ydoc).join(' ').split(/\s+/).sort();
      expect(said).toEqual(['Hier.', ...testBody.join(' ').split(/\s+/)].sort());
      expect(suggestedIn(ydoc)).toEqual([]);
    },
  );

  it.each([
    ['a block moved', 'paragraph', ['a', 'c', 'b', 'l']],
    ['a paragraph made a heading', 'heading', ['a', 'b', 'c', 'l']],
  ])('with %s takes along what was written in the original meanwhile', (name, type, order) => {
    const { ydoc } = suggest(actCalled(name));
    const original = elementWith(ydoc, 'deleted');
    textIn(original).insert(0, 'Hier. ', { strong: {} });
    const said = readDocument(ydoc).content.find(({ attrs }) => attrs?.id === original.getAttribute('id'));
    decideAll(ydoc, 'accept');
    expect(idsOf(ydoc)).toEqual(['headline', 'standfirst', ...order]);
    expect(readDocument(ydoc).content).toContainEqual(
      type === 'heading' ? { ...said, type, attrs: { ...said?.attrs, level: 2 } } : said,
    );
    expect(bodyOf(ydoc)).toHaveLength(4);
  });

  it('to move a block leaves what others suggest of its words to be decided, once', () => {
    for (const decisions of ['mr', 'ma', 'am', 'rm', 'both']) {
      const { ydoc } = suggest((tr, doc) =>
        tr.insert(positionOf(doc, ' reviennent'), storySchema.text(' vieux')),
      );
      suggestAlso(ydoc, actCalled('a block moved'));
      suggestAlso(
        ydoc,
        (tr, doc) => tr.insert(positionOf(doc, ' vieux') + 6, storySchema.text(' amis')),
        'reporter00',
      );
      const [word, move] = ['insert', 'moveBlock'].map((kind) =>
        suggestedIn(ydoc).find((one) => one.kind === kind)!,
      );
      expect([word!.after, suggestedIn(ydoc)]).toEqual([
        ' vieux amis',
        expect.objectContaining({ length: 2 }),
      ]);
      if (decisions === 'both') decideAll(ydoc, 'accept');
      for (const act of decisions === 'both' ? '' : decisions) {
        const id = act === 'm' ? move!.id : word!.id;
        decideSuggestions(ydoc, new Set([id]), act === 'r' ? 'reject' : 'accept');
        if (act === 'm' && decisions.startsWith('m')) expect(bodyOf(ydoc)[2]).toBe('Les bateaux reviennent.');
      }
      const said = decisions.includes('r') ? 'Les bateaux reviennent.' : 'Les bateaux vieux amis reviennent.';
      expect([decisions, bodyOf(ydoc)]).toEqual([
        decisions,
        ['Le port rouvre.', 'Personne ne dort.', said, 'un\ndeux'],
      ]);
      expect(suggestedIn(ydoc)).toEqual([]);
    }
  });

  it('to move a block that was changed in both places keeps both: no word of anybody is lost', () => {
    const { ydoc } = suggest(actCalled('a block moved'));
    textIn(elementWith(ydoc, 'deleted')).insert(0, 'Hier. ');
    textIn(elementWith(ydoc, 'inserted')).insert(0, 'Demain. ');
    decideAll(ydoc, 'accept');
    expect(bodyOf(ydoc)).toContain('Hier. Les bateaux reviennent.');
    expect(bodyOf(ydoc)).toContain('Demain. Les bateaux reviennent.');
  });
});

describe('blocks that are only carried elsewhere or given another form', () => {
  it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
    'keep every word that a colleague writes or suggests there meanwhile, once (%i)',
    (seed) => {
      const lot = lots(seed);
      const ydoc = openTestStory(seed);
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
