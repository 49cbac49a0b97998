import { describe, expect, it } from 'vitest';
import { mentionAt, toKept, toTyped } from './mention-text';

const anne = '01900000-0000-7000-8000-00000000000a';
const marie = '01900000-0000-7000-8000-00000000000b';

describe('naming somebody in a comment', () => {
  it('looks for who is being named, and for nobody in an address', () => {
    expect(mentionAt('Merci @Sal', 10)).toEqual({ at: 6, query: 'Sal' });
    expect(mentionAt('@', 1)).toEqual({ at: 0, query: '' });
    expect(mentionAt('@Salma Id', 9)).toEqual({ at: 0, query: 'Salma Id' });
    expect(mentionAt('مرحبا @سل', 9)).toEqual({ at: 6, query: 'سل' });
    expect(mentionAt('salma@journal', 13)).toBeNull();
    expect(mentionAt('@Salma Idir dit que', 19)).toBeNull();
  });

  it('keeps the person and not the letters of their name', () => {
    const mentioned = { 'Anne Marie': marie, Anne: anne, desk: 'desk' };
    expect(toKept('@Anne Marie et @Anne, @desk ?', mentioned)).toBe(`@[${marie}] et @[${anne}], @[desk] ?`);
    expect(toKept('@Anneau et @Anne', { Anne: anne })).toBe(`@Anneau et @[${anne}]`);
  });

  it('can be changed later without losing anybody, even who has gone', () => {
    const body = `@[${anne}] et @[${marie}], au @[desk]`;
    const { typed, mentioned } = toTyped(body, { [anne]: 'Anne' }, 'desk');
    expect(typed).toBe(`@Anne et @[${marie}], au @desk`);
    expect(toKept(typed, mentioned)).toBe(body);
  });
});
