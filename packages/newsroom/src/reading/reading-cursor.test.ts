import { expect, it } from 'vitest';
import { readReadingCursor, writeReadingCursor } from './reading-cursor';

const cursor = {
  publishedAt: new Date('2026-11-23T04:05:06.789Z'),
  editionId: '0190a0a0-1b2c-7d3e-8f4a-5b6c7d8e9f00',
};

it('an address leads back to the very row it was made from', () => {
  expect(readReadingCursor(writeReadingCursor(cursor))).toEqual(cursor);
});

it.each(['', 'x', 'zzzzzzzzzz-', 'mabc-0190', `${'z'.repeat(11)}-${'0'.repeat(32)}`, "1'; drop table"])(
  'an address that was made up (%s) leads nowhere',
  (text) => expect(readReadingCursor(text)).toBeNull(),
);
