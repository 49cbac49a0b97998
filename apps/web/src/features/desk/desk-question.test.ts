import { expect, it } from 'vitest';
import { isNarrowed, readDeskQuestion, writeDeskQuestion } from './desk-question';

const read = (text: string) => readDeskQuestion(new URLSearchParams(text));

it('finds the same stories again from a bookmarked address', () => {
  const address =
    '/desk?view=in_review&language=ar&section=0192aaaa-0000-7000-8000-000000000001&search=port+grue';
  expect(writeDeskQuestion(read(address.split('?')[1] ?? ''))).toBe(address);
});

it.each([
  'view=archive&language=german&section=sports&status=lost',
  'section=ffffffff-ffff-0fff-0fff-fffffffffff0&person=__proto__&search=%00',
])('opens an address whose filters no longer mean anything, without them: %s', (address) => {
  const question = read(address);
  expect(writeDeskQuestion(question)).toBe('/desk');
  expect(isNarrowed(question)).toBe(false);
});

it('cuts a search too long between two characters', () => {
  expect(read(`search=${'a'.repeat(199)}😀`).search).toBe(`${'a'.repeat(199)}\ufffd`);
});
