import { describe, expect, it } from 'vitest';
import { HeardEvents } from './heard-events';

const translation = [['translation', 'get'], { input: { editionId: 'e1' }, type: 'query' }];
const terms = [['term', 'list'], { type: 'infinite' }];
const threads = [['comment', 'list'], { input: { editionId: 'e1' }, type: 'query' }];

describe('an answer read before it is shown', () => {
  it('is old when something about it happened since, and not because of anything else', () => {
    const heard = new HeardEvents();
    expect(heard.isOld(translation, 10_000)).toBe(false);
    heard.add({ topic: 'term' }, 11_000);
    expect(heard.isOld(translation, 10_000)).toBe(false);
    expect(heard.isOld(terms, 10_000)).toBe(true);
    heard.add({ topic: 'run' }, 12_000);
    expect(heard.isOld(translation, 10_000)).toBe(true);
  });

  it('is true when everything about it happened before it was read', () => {
    const heard = new HeardEvents();
    heard.add({ topic: 'story' }, 10_000);
    expect(heard.isOld(translation, 11_000)).toBe(false);
  });

  it('is old when events were missed', () => {
    const heard = new HeardEvents();
    heard.add({ topic: 'reconnected' }, 12_000);
    expect(heard.isOld(translation, 10_000)).toBe(true);
  });

  it('is old when what one may do has changed: it says which acts are allowed', () => {
    const heard = new HeardEvents();
    heard.add({ topic: 'rights' }, 12_000);
    expect(heard.isOld(translation, 10_000)).toBe(true);
  });

  it('is old when more happened since than a page remembers', () => {
    const heard = new HeardEvents();
    for (let index = 0; index < 600; index += 1) heard.add({ topic: 'schedule' }, 20_000 + index);
    expect(heard.isOld(translation, 10_000)).toBe(true);
    expect(heard.isOld(translation, 25_000)).toBe(false);
  });

  it('hears of comments only about its own edition', () => {
    const heard = new HeardEvents();
    heard.add({ topic: 'comment', editionId: 'e2', threadId: 'thread-9' }, 12_000);
    expect(heard.isOld(threads, 10_000)).toBe(false);
    heard.add({ topic: 'comment', editionId: 'e1', threadId: 'thread-9' }, 12_000);
    expect(heard.isOld(threads, 10_000)).toBe(true);
  });
});
