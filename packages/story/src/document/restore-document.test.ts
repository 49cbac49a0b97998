import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { normalizeDocument } from './normalize-document';
import { restoreBlock, restoreDocument } from './restore-document';
import type { StoryNode } from './story-node';
import { createInitialUpdate, readDocument, ydocFromUpdates } from './yjs-mapping';

const paragraph = (id: string, text: string): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const list = (id: string, ...items: StoryNode[]): StoryNode => ({
  type: 'bulletList',
  attrs: { id },
  content: items.map((item) => ({
    type: 'listItem',
    attrs: { id: `${String(item.attrs?.id)}i` },
    content: [item],
  })),
});
const story = (...blocks: StoryNode[]) => normalizeDocument({ type: 'doc', content: blocks });
const live = (...blocks: StoryNode[]) => ydocFromUpdates([createInitialUpdate(story(...blocks))]);
const shown = (ydoc: Y.Doc) => readDocument(ydoc).content.slice(2);

it('restores a text without touching the blocks that say the same', () => {
  const ydoc = live(
    paragraph('a', 'A'),
    paragraph('x', 'X'),
    paragraph('b', 'B'),
    paragraph('c', 'C nouveau'),
  );
  const [, , , , stays] = ydoc.getXmlFragment('story').toArray();
  const wanted = story(paragraph('c', 'C'), paragraph('a', 'A'), paragraph('m', 'M'), paragraph('b', 'B'));
  restoreDocument(ydoc, wanted);
  expect(readDocument(ydoc)).toEqual(wanted);
  expect(ydoc.getXmlFragment('story').toArray()).toContain(stays);
});

it('restores a text over one that no story looks like', () => {
  const ydoc = new Y.Doc();
  const twice = [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')];
  for (const element of twice) element.setAttribute('id', 'a');
  ydoc.getXmlFragment('story').insert(0, [...twice, new Y.XmlText('mots perdus')]);
  const wanted = story(paragraph('a', 'A'), paragraph('b', 'B'));
  restoreDocument(ydoc, wanted);
  expect(readDocument(ydoc)).toEqual(wanted);
});

it('brings words back into a block wherever it stands now', () => {
  const ydoc = live(list('l', paragraph('a', 'autre chose')), paragraph('b', 'B'));
  expect(restoreBlock(ydoc, story(paragraph('a', 'A'), paragraph('b', 'Z')), 'a')).toBe('restored');
  expect(shown(ydoc)).toEqual([list('l', paragraph('a', 'A')), paragraph('b', 'B')]);
});

it('gives a part that has left its block since another id, so that no two are alike', () => {
  const ydoc = live(paragraph('a', 'sorti de la liste'), paragraph('b', 'B'));
  restoreBlock(ydoc, story(list('l', paragraph('a', 'A')), paragraph('b', 'B')), 'l');
  const [restored, , ...rest] = shown(ydoc);
  expect(rest).toEqual([paragraph('b', 'B')]);
  expect(JSON.stringify(restored)).toContain('"A"');
  expect(JSON.stringify(restored)).not.toContain('"id":"a"');
});

it('puts a block that cannot stand where it is now beside that place', () => {
  const heading = { type: 'heading', attrs: { id: 'a', level: 2 }, content: [{ type: 'text', text: 'A' }] };
  const ydoc = live(paragraph('z', 'Z'), list('l', paragraph('a', 'A'), paragraph('b', 'B')));
  restoreBlock(ydoc, story(paragraph('z', 'Z'), heading), 'a');
  expect(shown(ydoc).map(({ type }) => type)).toEqual(['paragraph', 'heading', 'bulletList']);
});
