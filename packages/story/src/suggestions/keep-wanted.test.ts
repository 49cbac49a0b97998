import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveTexts } from '../document/live-texts';
import { keepWanted } from './keep-wanted';
import { openTestStory, testAuthor } from './test-author';
import { bodyOf, decideAll, suggestedIn, testBody } from './test-suggestions';

const own = 'reporter001';

/** A person's device on which they suggest some words, and a colleague who sees and decides them. */
function open(words: string) {
  const colleague = openTestStory(1);
  const mine = new Y.Doc();
  mine.clientID = 2;
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(colleague));
  const text = liveTexts(mine).find(({ blockIds }) => blockIds.includes('a'))!.text;
  text.insert(2, words, { insertion: { id: own } });
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(mine));
  mine.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin === 'line')
      keepWanted(transaction, { client: 2, ...testAuthor('reporter00', 10) }, 'own');
  });
  const hear = () => Y.applyUpdate(mine, Y.encodeStateAsUpdate(colleague), 'line');
  return { mine, colleague, text, hear };
}

it.each([
  ['at its end', 8, 's'],
  ['in its middle', 5, 'xx'],
] as const)(
  'letters that go on %s in a suggestion while a colleague rejects it stay suggested, and no part of the text',
  (_place, at, typed) => {
    const { mine, colleague, text, hear } = open(' vieux');
    text.insert(at, typed, { insertion: { id: own } });
    decideAll(colleague, 'reject');
    hear();
    expect(bodyOf(mine)).toEqual(testBody);
    expect(suggestedIn(mine)).toMatchObject([{ kind: 'insert', before: '', after: typed }]);
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(mine));
    expect(bodyOf(colleague)).toEqual(testBody);
  },
);

it('what a colleague accepts is not suggested once more', () => {
  const { mine, colleague, hear } = open(' vieux');
  decideAll(colleague, 'accept');
  hear();
  expect(suggestedIn(mine)).toEqual([]);
  expect(bodyOf(mine)[0]).toBe('Le vieux port rouvre.');
});

it('without it they would stand in the text', () => {
  const { mine, colleague, text } = open(' vieux');
  text.insert(8, 's', { insertion: { id: own } });
  decideAll(colleague, 'reject');
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(colleague));
  expect(bodyOf(mine)[0]).toBe('Les port rouvre.');
});
