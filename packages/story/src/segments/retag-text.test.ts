import { expect, it } from 'vitest';
import type { SegmentTag } from './segment';
import { retagText } from './retag-text';

const strong = (number: number): SegmentTag => ({ number, form: 'marks', marks: [{ type: 'strong' }] });
const link = (number: number, href: string): SegmentTag => ({
  number,
  form: 'marks',
  marks: [{ type: 'link', attrs: { href } }],
});

it('a translation in another word order keeps each link on its own words', () => {
  const source = { tags: [link(1, '/a'), link(2, '/b'), strong(3)] };
  const target = {
    text: '<1>B</1> then <2>A</2> and <3>C</3>',
    tags: [link(1, '/b'), link(2, '/a'), strong(3)],
  };
  expect(retagText(target, source)).toBe('<2>B</2> then <1>A</1> and <3>C</3>');
});

it('formatting of which the source knows nothing goes, its words and any literal tag stay', () => {
  const target = { text: '<1>B</1> &lt;2> <2>C</2>', tags: [strong(1), strong(2)] };
  expect(retagText(target, { tags: [strong(1)] })).toBe('<1>B</1> &lt;2> C');
});
