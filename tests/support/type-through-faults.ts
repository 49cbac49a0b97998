import { setTimeout as pause } from 'node:timers/promises';
import { runScript } from '@marbre/db/run-script';
import { readDocument, ydocFromUpdates } from '@marbre/story/document/yjs-mapping';
import { randomFrom, shuffled } from '@marbre/story/testing/random';
import { loadUpdates } from '@marbre/newsroom/writing/load-document';
import { expect, vi } from 'vitest';
import type { Inside } from './look-inside';
import { openEditor } from './open-editor';
import { ownWords, type PatientWriter, startPatientWriter } from './patient-writer';
import { isRunning } from './run-launcher';
import type { NewsroomProcess, RunningNewsroom } from './running-newsroom';
import { openTicketWindow } from './ticket-window';

export type Fault = 'socket' | 'collab' | 'web' | 'postgres';

/** Within this long after the last fault everybody is told again that their words are saved. */
const backWithinMs = 60_000;
const names = ['anna', 'bilal', 'carla', 'diego', 'emna'];
/** Of the sample: people who may write anywhere. */
const accounts = ['camille', 'nour'];

export interface Crowd {
  editionId: string;
  writers: PatientWriter[];
  /** What the web server said when it refused a ticket. */
  refusals: () => string[];
}

/** Five people open one new story, with tickets the web server gives them, and begin to type. */
export async function gatherCrowd(newsroom: RunningNewsroom, inside: Inside): Promise<Crowd> {
  const { editionId } = await inside.layStory(120);
  const windows = await Promise.all(accounts.map((account) => openTicketWindow(newsroom, account)));
  const writers = await Promise.all(
    names.map((name, index) =>
      startPatientWriter({
        name,
        url: newsroom.collabUrl,
        editionId,
        ticket: () => windows[index % windows.length]!.ticketFor(editionId),
      }),
    ),
  );
  return { editionId, writers, refusals: () => windows.flatMap(({ refusals }) => refusals) };
}

/** Kills what each fault names, at moments and of writers that the seed decides; returns what was done. */
export async function sufferFaults(
  newsroom: RunningNewsroom,
  { writers }: Crowd,
  options: { ofEach: number; seconds: number; seed: number },
): Promise<Fault[]> {
  const random = randomFrom(options.seed);
  const kinds: Fault[] = ['socket', 'collab', 'web', 'postgres'];
  const faults = shuffled(
    kinds.flatMap((kind) => Array.from({ length: options.ofEach }, () => kind)),
    random,
  );
  const average = (options.seconds * 1_000) / faults.length;
  const begin = Date.now();
  for (const [index, fault] of faults.entries()) {
    const due = begin + average * (index + random());
    await pause(Math.max(0, due - Date.now()));
    if (fault === 'socket') writers[Math.floor(random() * writers.length)]?.cut();
    else await killWhenThere(newsroom, fault);
  }
  await pause(Math.max(0, begin + options.seconds * 1_000 - Date.now()));
  return faults;
}

/** Somebody already dead cannot be killed: waits until it was started again. */
async function killWhenThere(newsroom: RunningNewsroom, victim: NewsroomProcess): Promise<void> {
  await vi.waitUntil(() => newsroom.pid(victim) && isRunning(newsroom.pid(victim)), {
    timeout: 120_000,
    interval: 50,
  });
  newsroom.kill(victim);
}

/** For a while the database keeps no update, as when its disk is full. Returns what was kept meanwhile: nothing. */
export async function failStoreFor(
  newsroom: RunningNewsroom,
  inside: Inside,
  crowd: Crowd,
  seconds: number,
): Promise<void> {
  await runScript(
    newsroom.databaseUrl,
    `create function fail_as_a_full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
     create trigger full_disk before insert on "DocumentUpdate" execute function fail_as_a_full_disk()`,
  );
  try {
    const lastKept = await lastUpdate(inside, crowd.editionId);
    // Who was being answered as the disk filled up has been answered by now; from here on nobody may be.
    const saved = crowd.writers.map((writer) => writer.typed().length);
    await pause(seconds * 1_000);
    expect(await lastUpdate(inside, crowd.editionId)).toBe(lastKept);
    crowd.writers.forEach((writer, index) => expect(writer.saved()).toBeLessThanOrEqual(saved[index] ?? 0));
  } finally {
    await runScript(
      newsroom.databaseUrl,
      'drop trigger full_disk on "DocumentUpdate"; drop function fail_as_a_full_disk()',
    );
  }
}

async function lastUpdate({ newsroom }: Inside, editionId: string): Promise<bigint> {
  return (await loadUpdates(newsroom.database, editionId)).throughUpdateId;
}

/**
 * What must hold once everything works again: nobody is stuck, every character that was called saved (and by
 * the end that is every character typed) is in every copy, and all copies are the same.
 */
export async function expectNothingLost(
  newsroom: RunningNewsroom,
  inside: Inside,
  crowd: Crowd,
): Promise<void> {
  const { writers, editionId } = crowd;
  await newsroom.untilWell();
  const wellAt = Date.now();
  for (const writer of writers) {
    const typed = writer.typed().length;
    await vi.waitUntil(() => writer.saved() > typed, {
      timeout: Math.max(1, wellAt + backWithinMs - Date.now()),
      interval: 50,
    });
  }
  for (const writer of writers) await writer.rest(backWithinMs);

  const place = inside.placeOf(editionId);
  const late = openEditor({ url: place.url, editionId, ticket: place.token });
  await late.untilSynced();
  const stored = ydocFromUpdates((await loadUpdates(inside.newsroom.database, editionId)).updates);
  const documents = [...writers.map(({ editor }) => editor.ydoc), late.ydoc, stored];
  const words = () => documents.map((ydoc) => JSON.stringify(readDocument(ydoc)));
  await vi.waitUntil(() => new Set(words()).size === 1, { timeout: 30_000, interval: 100 });
  for (const [index, writer] of writers.entries()) {
    const name = names[index] ?? '';
    expect(writer.typed().length).toBe(writer.saved());
    expect(ownWords(stored, name)).toBe(writer.typed());
    const shared = late.text();
    for (const { word } of writer.sharedWords) expect(shared.split(word), word).toHaveLength(2);
  }
  // A newsroom that cannot answer must not say that somebody's right has gone.
  expect(crowd.refusals().filter((code) => code !== 'unavailable' && code !== 'unexpected')).toEqual([]);
  late.close();
  stored.destroy();
  for (const writer of writers) writer.close();
}
