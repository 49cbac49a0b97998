import { liveChannel } from '@marbre/newsroom/record/events';
import { type HeardWord, type LiveSource, openLiveSource } from '@marbre/newsroom/record/live-source';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database';

let test: TestDatabase;
let live: LiveSource;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

beforeEach(async () => {
  live = openLiveSource(test.url);
  const untilListening = new Promise<void>((resolve) => {
    live.onWord((word) => word === 'reconnected' && resolve());
  });
  await untilListening;
  return () => live.close();
});

/** Tells the newsroom something and waits until this process heard it. */
async function happen(storyId: string) {
  const heard = vi.fn();
  const stop = live.onWord((word) => word !== 'reconnected' && 'storyId' in word && heard(word.storyId));
  await test.database.$executeRaw`
    select pg_notify(${liveChannel}, ${JSON.stringify({ topic: 'story', storyId })})`;
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(storyId), { timeout: 5_000 });
  stop();
}

/** What a reader hears before anything new comes. */
async function wordsSince(since: number | undefined): Promise<HeardWord['word'][]> {
  const words: HeardWord['word'][] = [];
  for await (const heard of live.subscribe({ idleMs: 1, since })) {
    if (heard === 'idle') break;
    words.push(heard.word);
  }
  return words;
}

const later = (ms: number) =>
  vi.waitUntil(
    (
      (until) => () =>
        Date.now() > until
    )(Date.now() + ms),
  );

it('a page would stay old if what happened between its reading and its listening were not told', async () => {
  await happen('before the page was read');
  // Longer than two clocks may differ.
  await later(400);
  const readAt = Date.now();
  await happen('while the page was on its way');
  expect(await wordsSince(readAt)).toEqual([{ topic: 'story', storyId: 'while the page was on its way' }]);
  expect(await wordsSince(undefined)).toEqual([]);
});

it('a page read before anyone listened here asks for everything again', async () => {
  await happen('something');
  expect(await wordsSince(Date.now() - 60_000)).toEqual(['reconnected']);
});

it('a page older than what is remembered asks for everything again', async () => {
  await later(400);
  const readAt = Date.now();
  await test.database.$executeRaw`
    select pg_notify(${liveChannel}, json_build_object('topic', 'story', 'storyId', number::text)::text)
    from generate_series(1, 1100) number`;
  await happen('the last');
  expect(await wordsSince(readAt)).toEqual(['reconnected']);
});
