import { describe, expect, it } from 'vitest';
import { normalizeDocument } from '../document/normalize-document';
import type { StoryDocument, StoryNode } from '../document/story-node';
import { newerOfRedline, olderOfRedline } from './fold-redline';
import { isEmptyRedline, type Redline, type RedlineBlock } from './redline';
import { redlineDocuments } from './redline-documents';

const paragraph = (id: string, ...content: (string | StoryNode)[]): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
});
const strong = (text: string): StoryNode => ({ type: 'text', text, marks: [{ type: 'strong' }] });
const story = (...blocks: StoryNode[]): StoryDocument => normalizeDocument({ type: 'doc', content: blocks });

/** A redline as a line of text per block, headline and standfirst left out. */
function shown(redline: Redline): string[] {
  return redline.blocks.filter(({ id }) => id !== 'headline' && id !== 'standfirst').map(line);
}

function line(block: RedlineBlock): string {
  const words = (runs: StoryNode[]) => runs.map(({ text }) => text ?? '/').join('');
  const inline = (block.inline ?? []).map((change) => {
    if (change.kind === 'joined') return '¶';
    if (change.kind === 'formatted') return `[~${words(change.after)}]`;
    if (change.kind === 'same') return words(change.runs);
    return change.kind === 'added' ? `[+${words(change.runs)}]` : `[-${words(change.runs)}]`;
  });
  const state = `${block.kind}${block.isMoved ? ' moved' : ''}${block.isSplit ? ' split' : ''}`;
  const inside = block.children ? ` (${block.children.map(line).join('; ')})` : '';
  return `${block.id} ${state}: ${inline.join('')}${inside}`;
}

function compare(before: StoryDocument, after: StoryDocument, locale = 'fr'): string[] {
  const redline = redlineDocuments(before, after, locale);
  expect(newerOfRedline(redline)).toEqual(after);
  expect(olderOfRedline(redline)).toEqual(before);
  return shown(redline);
}

describe('a redline', () => {
  it('shows the words that changed inside a block that was carried elsewhere', () => {
    const words = 'Le bilan est de 12 morts.';
    const before = story(paragraph('a', 'Un.'), paragraph('b', 'Deux.'), paragraph('c', words));
    const after = story(
      paragraph('c', words.replace('12', '15')),
      paragraph('a', 'Un.'),
      paragraph('b', 'Deux.'),
    );
    expect(compare(before, after)).toEqual([
      'c changed moved: Le bilan est de [-12][+15] morts.',
      'a same: Un.',
      'b same: Deux.',
      'c departed moved: [-Le bilan est de 12 morts.]',
    ]);
  });

  it('is empty for equal texts', () => {
    const text = story(paragraph('a', 'Un.'), { type: 'bulletList', content: [paragraph('b', 'Deux.')] });
    expect(isEmptyRedline(redlineDocuments(text, text, 'fr'))).toBe(true);
    expect(isEmptyRedline(redlineDocuments(text, structuredClone(text), 'fr'))).toBe(true);
  });

  it('names blocks that came and went, in the place where they stood', () => {
    const before = story(paragraph('a', 'A.'), paragraph('b', 'B b.'), paragraph('c', 'C.'));
    const after = story(paragraph('a', 'A.'), paragraph('n', 'Neuf.'), paragraph('c', 'C.'));
    expect(compare(before, after)).toEqual([
      'a same: A.',
      'b removed: [-B b.]',
      'n added: [+Neuf.]',
      'c same: C.',
    ]);
  });

  it('parts French elisions, keeps numbers whole and signs apart', () => {
    const before = story(paragraph('a', 'L’homme a versé 12\u202f000 euros à l’Unicef.'));
    const after = story(paragraph('a', 'L’enfant a versé 15\u202f000 euros à l’Unesco !'));
    expect(compare(before, after)).toEqual([
      'a changed: L’[-homme][+enfant] a versé [-12\u202f000][+15\u202f000] euros à l’[-Unicef.][+Unesco !]',
    ]);
  });

  it('keeps an Arabic word whole with what leans on it', () => {
    const before = story(paragraph('a', 'وصل الوفد إلى المدينة وبالقرب منها مساء'));
    const after = story(paragraph('a', 'وصل الوفد إلى القرية وبالقرب منها صباحًا'));
    expect(compare(before, after, 'ar')).toEqual([
      'a changed: وصل الوفد إلى [-المدينة][+القرية] وبالقرب منها [-مساء][+صباحًا]',
    ]);
  });

  it('never cuts a letter, an accent or an emblem in two', () => {
    const before = story(paragraph('a', 'Bon e\u0301te\u0301 👨‍👩‍👧 ici'));
    const after = story(paragraph('a', 'Bon ete\u0301 👨‍👩‍👦 ici'));
    expect(compare(before, after)).toEqual(['a changed: Bon [-e\u0301te\u0301 👨‍👩‍👧][+ete\u0301 👨‍👩‍👦] ici']);
  });

  it('says that formatting changed where the words did not, even inside one word', () => {
    const before = story(paragraph('a', 'Un mot important ici.'));
    const after = story(paragraph('a', 'Un mot ', strong('import'), 'ant ici.'));
    expect(compare(before, after)).toEqual(['a changed: Un mot [~important] ici.']);
  });

  it('shows a block cut in two as cut, and not as words lost and written again', () => {
    const before = story(paragraph('a', 'La pluie tombe. Le vent souffle fort sur la côte.'));
    const after = story(
      paragraph('a', 'La pluie tombe.'),
      paragraph('n', 'Le vent souffle très fort sur la côte.'),
    );
    expect(compare(before, after)).toEqual([
      'a changed: La pluie tombe.[- ]',
      'n added split: Le vent souffle[+ très] fort sur la côte.',
    ]);
  });

  it('shows two blocks made one as joined', () => {
    const before = story(paragraph('a', 'La pluie tombe.'), paragraph('b', 'Le vent souffle fort.'));
    const after = story(paragraph('a', 'La pluie tombe. Le vent souffle.'));
    expect(compare(before, after)).toEqual(['a changed: La pluie tombe.¶[+ ]Le vent souffle[- fort].']);
  });

  it('shows a rewritten block as rewritten, not as a patchwork', () => {
    const before = story(paragraph('a', 'Les pompiers ont lutté toute la nuit contre le feu de forêt.'));
    const after = story(paragraph('a', 'Une enquête de la gendarmerie est ouverte depuis mardi matin.'));
    expect(compare(before, after)).toEqual([
      'a changed: [-Les pompiers ont lutté toute la nuit contre le feu de forêt.][+Une enquête de la gendarmerie est ouverte depuis mardi matin.]',
    ]);
  });

  it('recognises what was pasted over a text by its words', () => {
    const before = story(paragraph('a', 'Un.'), paragraph('b', 'Deux.'));
    const after = story(paragraph('x', 'Un.'), paragraph('y', 'Deux, et trois.'));
    expect(compare(before, after)).toEqual([
      'x same: Un.',
      'b removed: [-Deux.]',
      'y added: [+Deux, et trois.]',
    ]);
  });

  it('follows a paragraph into a quotation, and says what a block became', () => {
    const before = story(paragraph('a', 'Dit-il.'), paragraph('t', 'Un intertitre'));
    const after = story(
      { type: 'quotation', attrs: { id: 'q' }, content: [paragraph('a', 'Dit-il.')] },
      { type: 'heading', attrs: { id: 't', level: 2 }, content: [{ type: 'text', text: 'Un intertitre' }] },
    );
    expect(compare(before, after)).toEqual([
      'a departed moved: [-Dit-il.]',
      'q added:  (a same moved: Dit-il.)',
      't changed: Un intertitre',
    ]);
    const [heading] = redlineDocuments(before, after, 'fr').blocks.slice(-1);
    expect(heading?.attributes).toEqual([
      { name: 'type', before: 'paragraph', after: 'heading' },
      { name: 'level', before: null, after: 2 },
    ]);
  });

  it('counts words and blocks', () => {
    const before = story(paragraph('a', 'Un mot.'), paragraph('b', 'Deux.'), paragraph('c', 'Trois.'));
    const after = story(
      paragraph('c', 'Trois.'),
      paragraph('a', 'Un beau mot.'),
      paragraph('n', 'Quatre cinq.'),
    );
    expect(redlineDocuments(before, after, 'fr').counts).toEqual({
      addedWords: 3,
      removedWords: 1,
      changedBlocks: 1,
      addedBlocks: 1,
      removedBlocks: 1,
      movedBlocks: 1,
    });
  });
});
