import { storySchema } from '@marbre/story/document/schema';
import { describe, expect, it } from 'vitest';
import { findMatches, type FindQuestion, foldText } from './find-matches';
import { standingText } from './standing-text';

const found = (text: string, words: string, more: Partial<FindQuestion> = {}) => {
  const question = { words, isExact: false, isWholeWord: false, ...more };
  return findMatches(foldText(text, question.isExact), question).map(({ start, end }) =>
    text.slice(start, end),
  );
};

describe('finding words in a text', () => {
  it('looks past capitals and accents, and gives the words as they are written', () => {
    expect(found('Été, été, ETE', 'ete')).toEqual(['Été', 'été', 'ETE']);
    expect(found('E\u0301te\u0301', 'été')).toEqual(['E\u0301te\u0301']);
  });

  it('takes every kind of space and apostrophe for the one on the keyboard', () => {
    expect(found('10\u202f000 hommes, l’armée', '10 000')).toEqual(['10\u202f000']);
    expect(found('l’armée', "l'armee")).toEqual(['l’armée']);
  });

  it('finds Arabic words whatever their vowels and the form of their alef', () => {
    expect(found('قالَ أحمد إنّ احمد هنا', 'احمد')).toEqual(['أحمد', 'احمد']);
  });

  it('keeps to capitals and accents when asked', () => {
    expect(found('Été, été', 'été', { isExact: true })).toEqual(['été']);
    expect(found('e\u0301te\u0301', '\u00e9t\u00e9', { isExact: true })).toEqual(['e\u0301te\u0301']);
    expect(found('\u00e9te', 'e', { isExact: true })).toEqual(['e']);
  });

  it('looks past what has no width, and replaces it with the word', () => {
    expect(found('co\u00adopé\u200bration', 'coopération')).toEqual(['co\u00adopé\u200bration']);
  });

  it('keeps to whole words when asked', () => {
    expect(found('port, porte, le port', 'port', { isWholeWord: true })).toEqual(['port', 'port']);
  });

  it('never overlaps, and finds nothing of nothing', () => {
    expect(found('aaaa', 'aa')).toHaveLength(2);
    expect(found('texte', '')).toEqual([]);
  });

  it('passes over words that are suggested away, so that they are not replaced once more', () => {
    const { nodes, marks } = storySchema;
    const text = storySchema.text.bind(storySchema);
    const block = nodes.paragraph.create(null, [
      text('le '),
      text('quai', [marks.insertion.create({ id: 'suggestion1' })]),
      text('port', [marks.deletion.create({ id: 'suggestion1' })]),
      nodes.hardBreak.create(),
      text(', le port'),
    ]);
    const question = { words: 'port', isExact: false, isWholeWord: false };
    expect(findMatches(foldText(standingText(block), false), question)).toEqual([{ start: 17, end: 21 }]);
  });

  it('is not misled by letters that are two units long', () => {
    expect(found('🙂🙂 fin', 'fin')).toEqual(['fin']);
  });
});
