import { expect, it } from 'vitest';
import { isNarrowed, readDeskQuestion, writeDeskQuestion } from './desk-question';

const read = (text: string) => readDeskQuestion(new URLSearchParams(text));

it('finds the same stories again from a bookmarked address', () => {
  const address =
    '/desk?view=in_review&language=ar&section=0192aaaa-0000-7000-8000-000000000001&search=port+grue';
  expect(writeDeskQuestion(read(address.split('?')[1] ?? ''))).toBe(address);
});

it('opens an address whose filters no longer mean anything, without them', () => {
  const question = read('view=archive&language=german&section=sports&status=lost');
  expect(writeDeskQuestion(question)).toBe('/desk');
  expect(isNarrowed(question)).toBe(false);
});
