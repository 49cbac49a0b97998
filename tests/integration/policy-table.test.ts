import { appRouter, createCaller } from '@marbre/api/app-router';
import type { House } from '@marbre/api/context';
import { startThread } from '@marbre/newsroom/comment/start-thread';
import { startSession } from '@marbre/newsroom/people/session';
import { createStory } from '@marbre/newsroom/story/create-story';
import { createEdition } from '@marbre/newsroom/story/create-edition';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { system } from '@marbre/story/policy/actor';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';
import { type Caller, callers, policyTable, type PolicyFixture } from './policy-table';

/** The answers of the policy; any other refusal means that it let the caller through. */
const refusals: readonly ProblemCode[] = [
  'not-signed-in',
  'not-allowed',
  'not-allowed-locale',
  'not-allowed-section',
];

const procedures = Object.keys(appRouter._def.procedures).sort();

let newsroom: TestNewsroom;
let fixture: PolicyFixture;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  const sectionId = await laySection(newsroom);
  const context = newsroom.contextFor(system);
  const { storyId, editionId } = await createStory(context, {
    locale: 'fr',
    sectionId,
    headline: 'La trêve tient toujours',
    bylines: ['Somebody'],
  });
  const document = normalizeDocument({
    type: 'doc',
    content: [{ type: 'headline', content: [{ type: 'text', text: 'La tregua se mantiene' }] }],
  });
  const translation = await newsroom.database.$transaction((tx) =>
    createEdition(tx, context, {
      storyId,
      locale: 'es',
      sourceEditionId: editionId,
      document,
      reason: 'translated',
    }),
  );
  const run = await newsroom.database.run.create({
    data: { job: 'run-schedule', payload: { scheduleId: crypto.randomUUID() }, state: 'failed', storyId },
    select: { id: true },
  });
  const finding = await newsroom.database.finding.create({
    data: { editionId, kind: 'number', severity: 'error' },
    select: { id: true },
  });
  const revision = await newsroom.database.revision.findFirstOrThrow({ where: { editionId } });
  const summary = await newsroom.database.summary.create({
    data: { editionId, revisionId: revision.id, kind: 'key_points', engine: 'extractive' },
    select: { id: true },
  });
  const { threadId, commentId } = await startThread(newsroom.contextFor(actorOf(people.leaver)), {
    editionId,
    anchor: { kind: 'block', blockId: 'headline' },
    body: 'Qui le dit ?',
  });
  const memory = await newsroom.database.memorySegment.create({
    data: {
      sourceLocale: 'fr',
      targetLocale: 'es',
      sourceText: 'La trêve tient.',
      targetText: 'La tregua se mantiene.',
      sourcePlain: 'La trêve tient.',
      targetPlain: 'La tregua se mantiene.',
      sourceHash: 'source',
      targetHash: 'target',
      origin: 'person',
    },
    select: { id: true },
  });
  fixture = {
    people,
    sectionId,
    storyId,
    originalId: editionId,
    translationId: translation.editionId,
    revisionId: revision.id,
    runId: run.id,
    findingId: finding.id,
    summaryId: summary.id,
    threadId,
    commentId,
    memoryId: memory.id,
    nothingId: '01900000-0000-7000-8000-000000000000',
  };
});
afterAll(() => newsroom.close());

async function callerOf(name: Caller) {
  const house: House = {
    database: newsroom.database,
    jobs: newsroom.jobs,
    live: newsroom.live,
    now: newsroom.now,
    ticketSecret: 'a secret only this test knows, long enough',
    logError: (error) => {
      throw error;
    },
  };
  if (name === 'anonymous') return createCaller({ house, signedIn: null });
  const person = fixture.people[name];
  const sessionId = await startSession(newsroom, person.personId, 'test');
  return createCaller({
    house,
    signedIn: {
      sessionId,
      actor: actorOf(person),
      person: { id: person.personId, name, email: person.email, interfaceLocale: 'fr' },
    },
  });
}

/** The refusal of the policy, or null when the caller was let through. */
async function refusalOf(name: Caller, path: string): Promise<ProblemCode | null> {
  const row = policyTable[path];
  if (!row) throw new Error(`${path} has no row`);
  const caller = await callerOf(name);
  const call = path
    .split('.')
    .reduce<unknown>((target, key) => (target as Record<string, unknown>)[key], caller) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    const answer = await call(row.input?.(fixture));
    if (row.isSubscription) await (answer as AsyncGenerator).return(undefined);
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !(error.cause instanceof Problem)) throw error;
    return refusals.find((code) => code === (error.cause as Problem).code) ?? null;
  }
}

describe('the policy table', () => {
  it('has a row for every procedure, and none for what does not exist', () => {
    expect(Object.keys(policyTable).sort()).toEqual(procedures);
  });

  describe.each(procedures.filter((path) => policyTable[path]))('%s', (path) => {
    it.each(callers)('as %s', async (name) => {
      const refusal = await refusalOf(name, path);
      const expected = policyTable[path]?.allowed.includes(name) ? 'let through' : 'refused';
      expect(refusal ? 'refused' : 'let through').toBe(expected);
      if (name === 'anonymous' && refusal) expect(refusal).toBe('not-signed-in');
    });
  });
});
