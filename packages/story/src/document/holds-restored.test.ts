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
