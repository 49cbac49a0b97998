import { existsSync } from 'node:fs';
import { approveEdition } from '@marbre/newsroom/publishing/approve-edition';
import { planRelease } from '@marbre/newsroom/publishing/plan-release';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Inside, lookInside } from '../support/look-inside';
import { openEditor } from '../support/open-editor';
import { type NewsroomProcess, type RunningNewsroom, startNewsroom } from '../support/running-newsroom';

let newsroom: RunningNewsroom;
let inside: Inside;

beforeAll(async () => {
  newsroom = await startNewsroom();
  inside = await lookInside(newsroom);
});
afterAll(async () => {
  await inside?.close();
  await newsroom?.close();
});

beforeEach(() => newsroom.untilWell());

const victims: NewsroomProcess[] = ['collab', 'worker', 'web', 'postgres'];

/** Reading again until the database is back. */
const textOf = (editionId: string) =>
  vi.waitFor(
    async () => plainTextOf((await readCurrentDocument(inside.newsroom.database, editionId)).document),
    {
      timeout: 30_000,
      interval: 200,
    },
  );

describe.each(victims)('kill -9 of %s', (victim) => {
  it('while somebody types loses nothing that was shown as saved, nor anything typed meanwhile', async () => {
    const { editionId } = await inside.layStory(120);
    const place = inside.placeOf(editionId);
    const editor = openEditor({ url: place.url, editionId, ticket: place.token });
    await editor.untilSynced();
    const typed: string[] = [];
    const saved: string[] = [];
    let isTyping = true;
    const typing = (async () => {
      while (isTyping) {
        const word = ` w${typed.length}.`;
        editor.type(word);
        typed.push(word);
        await editor.untilSaved(120_000);
        saved.push(word);
      }
    })();
    await vi.waitUntil(() => saved.length >= 25, { timeout: 60_000 });

    const before = newsroom.pid(victim);
    newsroom.kill(victim);
    const savedByThen = [...saved];
    await newsroom.untilBack(victim, before);
    const stored = await textOf(editionId);
    for (const word of savedByThen) expect(stored).toContain(word);

    const reached = saved.length + 5;
    await vi.waitUntil(() => saved.length >= reached, { timeout: 120_000 });
    isTyping = false;
    await typing;
    const text = await textOf(editionId);
    for (const word of typed) expect(text.split(word)).toHaveLength(2);
    editor.close();
  });

  it('at the moment a story is due publishes it, once', async () => {
    const { editionId } = await inside.layStory(120);
    const { contentHash } = await submitEdition(inside.context, { editionId });
    await approveEdition(inside.context, { editionId, contentHash });
    const dueAt = new Date(Date.now() + 4_000);
    await planRelease(inside.context, { editionId, dueAt: dueAt.toISOString() });
    await vi.waitUntil(() => Date.now() >= dueAt.getTime(), { timeout: 10_000, interval: 5 });

    const before = newsroom.pid(victim);
    newsroom.kill(victim);
    await newsroom.untilBack(victim, before);
    const { database } = inside.newsroom;
    const publications = () => database.publication.findMany({ where: { editionId } });
    await vi.waitFor(async () => expect(await publications()).toHaveLength(1), {
      timeout: 60_000,
      interval: 200,
    });
    const { path } = await database.publishedEdition.findUniqueOrThrow({ where: { editionId } });
    await vi.waitFor(async () => expect((await fetch(newsroom.siteUrl + path)).status).toBe(200), {
      timeout: 10_000,
    });
    expect(await publications()).toHaveLength(1);
  });

  it('while jobs are worked on loses none and records each once', async () => {
    const { storyId, editionId } = await inside.layStory(300);
    const { database } = inside.newsroom;
    const revision = await database.revision.findFirstOrThrow({ where: { editionId }, select: { id: true } });
    const payload = { storyId, editionId, revisionId: revision.id, kinds: ['key_points' as const] };
    const runIds = await Promise.all(
      Array.from({ length: 40 }, () =>
        database.$transaction((tx) =>
          inside.enqueue(tx, inside.context, 'summarize-edition', payload, { storyId, editionId }),
        ),
      ),
    );
    const finished = () => database.run.count({ where: { id: { in: runIds }, state: 'succeeded' } });
    await vi.waitUntil(async () => (await finished()) >= 3, { timeout: 60_000, interval: 20 });

    const before = newsroom.pid(victim);
    newsroom.kill(victim);
    await newsroom.untilBack(victim, before);
    await vi.waitFor(async () => expect(await finished()).toBe(runIds.length), {
      timeout: 150_000,
      interval: 500,
    });
    expect(await database.run.count({ where: { editionId, job: 'summarize-edition' } })).toBe(runIds.length);
  });
});

describe.skipIf(!existsSync('/usr/bin/apertium')).each(['worker', 'postgres', 'collab'] as const)(
  'kill -9 of %s during a translation',
  (victim) => {
    it('leaves one finished translation, every block once', async () => {
      const { database } = inside.newsroom;
      const { storyId, editionId } = await inside.layStory(4_000);
      const source = plainTextOf((await readCurrentDocument(database, editionId)).document);
      const { editionId: targetId, runId } = await requestTranslation(inside.context, {
        sourceEditionId: editionId,
        locale: 'es',
      });
      await vi.waitUntil(
        async () => (await database.run.findUniqueOrThrow({ where: { id: runId } })).done >= 1,
        {
          timeout: 60_000,
          interval: 10,
        },
      );
      const before = newsroom.pid(victim);
      newsroom.kill(victim);
      await newsroom.untilBack(victim, before);
      const state = () => database.run.findUniqueOrThrow({ where: { id: runId } }).then((run) => run.state);
      await vi.waitFor(async () => expect(await state()).toBe('succeeded'), {
        timeout: 120_000,
        interval: 500,
      });
      const translated = await textOf(targetId);
      expect(translated.split('\n').filter(Boolean)).toHaveLength(source.split('\n').filter(Boolean).length);
      expect(await database.edition.count({ where: { storyId } })).toBe(2);
    });
  },
);
