import { describe, expect, it } from 'vitest';
import { readRoomQuestion, roomViews, writeRoomQuestion } from './room-question';

const read = (address: string) =>
  readRoomQuestion(new URL(address, 'http://house').searchParams, ['fr', 'ar']);

describe('the address of the translations room', () => {
  it('gives back what it was made from', () => {
    for (const view of roomViews) {
      for (const locale of ['ar', undefined] as const) {
        expect(read(writeRoomQuestion({ view, locale }))).toEqual({ view, locale });
      }
    }
  });

  it('opens with what it does not understand left out', () => {
    expect(read('/desk/translations?view=lost&language=xx')).toEqual({ view: 'all', locale: undefined });
  });
});
