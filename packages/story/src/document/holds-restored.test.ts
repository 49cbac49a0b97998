import { expect, it } from 'vitest';
import { holdsRestored } from './holds-restored';
import { normalizeDocument } from './normalize-document';

/** A story of paragraphs, each `id: words`. */
const story = (...paragraphs: string[]) =>
  normalizeDocument({
    type: 'doc',
    content: paragraphs.map((paragraph) => {
      const [id, text] = paragraph.split(': ');
      return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
    }),
  });

const earlier = story('a: A', 'b: B');
const before = story('a: A', 'b: autre', 'x: X');

it.each([
  ['all of it', story('a: A', 'b: B'), undefined, true],
  ['all of it, beside what a colleague adds meanwhile', story('a: A', 'n: neuf', 'b: B'), undefined, true],
  ['half of it', story('a: A', 'b: autre'), undefined, false],
  ['its words, and still what was to go', story('a: A', 'b: B', 'x: X'), undefined, false],
  ['one block', story('a: autre', 'b: B', 'x: X'), 'b', true],
  ['another block than the one named', story('a: A', 'b: autre'), 'b', false],
  ['a block that it had not, taken out', story('a: A', 'b: autre'), 'x', true],
  ['a block that it had not, still there', story('a: A', 'x: X'), 'x', false],
  ['a block that never was', story('a: A', 'b: B'), 'nulle-part', false],
])('a text that holds %s', (_, text, blockId, isHeld) => {
  expect(holdsRestored(text, { earlier, before, blockId })).toBe(isHeld);
});

it.each([
  ['with what a colleague types in it', 'Le pont rouvre enfin ce soir.', true],
  ['with what a colleague takes out of it', 'Le pont rouvre.', true],
  ['as it stood before, with a word more', 'Personne ne passe plus ici.', false],
  ['in other words altogether', 'Tout est à refaire.', false],
])('a block that came back is recognised %s: %s', (_, words, isHeld) => {
  const restoration = {
    earlier: story('a: Le pont rouvre enfin.'),
    before: story('a: Personne ne passe plus.'),
    blockId: 'a',
  };
  expect(holdsRestored(story(`a: ${words}`), restoration)).toBe(isHeld);
});
