import { expect, it } from 'vitest';
import type { StoryNode } from '../document/story-node';
import { lostWords } from './lost-words';

const text = (words: string, mark?: string): StoryNode => ({
  type: 'text',
  text: words,
  marks: mark ? [{ type: mark, attrs: { id: 'reporterxx1' } }] : [],
});
const block = (...content: StoryNode[]): StoryNode => ({ type: 'paragraph', attrs: {}, content });
const doc = (...content: StoryNode[]): StoryNode => ({ type: 'doc', content });

it('gives back the blocks that a person wrote and the newsroom does not have, parted by an empty line', () => {
  const mine = doc(
    block(text('Le port rouvre.')),
    block(text('Les bateaux reviennent mardi.')),
    block(text('Ils étaient douze.')),
  );
  const now = doc(block(text('Le port rouvre.')), block(text('Les bateaux reviennent.')));
  expect(lostWords(mine, now)).toBe('Les bateaux reviennent mardi.\n\nIls étaient douze.');
});

it('has nothing to give back when every block is there, wherever it now stands', () => {
  const [one, two] = [block(text('Un.')), block(text('Deux. '))];
  expect(lostWords(doc(one, two), doc(block(text('Deux.')), one))).toBe('');
});

it('reads a block with what was to come in it, and without what was to go', () => {
  const mine = doc(
    block(text('Le port '), text('ferme', 'deletion'), text('rouvre', 'insertion'), text('.')),
  );
  expect(lostWords(mine, doc(block(text('Le port ferme.'))))).toBe('Le port rouvre.');
});

it('gives back a list line by line, and no block without a word', () => {
  const item = (words: string): StoryNode => ({ type: 'listItem', attrs: {}, content: [block(text(words))] });
  const list: StoryNode = { type: 'bulletList', attrs: {}, content: [item('un'), item('deux')] };
  expect(lostWords(doc(block(text(' ')), block(), list), doc())).toBe('un\ndeux');
});

it('gives back everything to somebody whose whole text is gone', () => {
  expect(lostWords(doc(block(text('Seul.'))), { type: 'doc' })).toBe('Seul.');
});
