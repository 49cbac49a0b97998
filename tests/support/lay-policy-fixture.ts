import { createCaller } from '@marbre/api/app-router';
import type { House } from '@marbre/api/context';
import { startThread } from '@marbre/newsroom/comment/start-thread';
import { startSession } from '@marbre/newsroom/people/session';
import { createStory } from '@marbre/newsroom/story/create-story';
import { createEdition } from '@marbre/newsroom/story/create-edition';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { system } from '@marbre/story/policy/actor';
import type { Caller, PolicyFixture } from '../integration/policy-table';
import { actorOf, layPeople, laySection } from './lay-people';
import type { TestNewsroom } from './test-newsroom';

/** Lays the things that every procedure is asked about. */
export async function layPolicyFixture(newsroom: TestNewsroom): Promise<PolicyFixture> {
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
  return {
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
}

/** A procedure by its path, as one kind of caller reaches it. */
export async function procedureFor(
  newsroom: TestNewsroom,
  { people }: PolicyFixture,
  name: Caller,
  path: string,
): Promise<(input: unknown) => Promise<unknown>> {
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
  if (name === 'anonymous') return at(createCaller({ house, signedIn: null }), path);
  const person = people[name];
  const sessionId = await startSession(newsroom, person.personId, 'test');
  const caller = createCaller({
    house,
    signedIn: {
      sessionId,
      actor: actorOf(person),
      person: { id: person.personId, name, email: person.email, interfaceLocale: 'fr' },
    },
  });
  return at(caller, path);
}

function at(caller: unknown, path: string) {
  return path.split('.').reduce((target, key) => (target as Record<string, unknown>)[key], caller) as (
    input: unknown,
  ) => Promise<unknown>;
}
