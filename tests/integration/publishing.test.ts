import type { CommandContext } from '@marbre/newsroom/context';
import { approveEdition } from '@marbre/newsroom/publishing/approve-edition';
import { cancelRelease } from '@marbre/newsroom/publishing/cancel-release';
import { getPublishingState } from '@marbre/newsroom/publishing/get-publishing-state';
import { killStory } from '@marbre/newsroom/publishing/kill-story';
import { listPublications } from '@marbre/newsroom/publishing/list-publications';
import { overrideFinding } from '@marbre/newsroom/publishing/override-finding';
import { planRelease } from '@marbre/newsroom/publishing/plan-release';
import { publishCorrection } from '@marbre/newsroom/publishing/publish-correction';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { returnEdition } from '@marbre/newsroom/publishing/return-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { unpublishEdition } from '@marbre/newsroom/publishing/unpublish-edition';
import { changeStory } from '@marbre/newsroom/story/change-story';
import { getStory } from '@marbre/newsroom/story/get-story';
import { canonicalJson } from '@marbre/story/document/content-hash';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft, hashOf, layDraft, layTranslation, retype, textOfStory } from '../support/lay-edition';
import { actorOf, layPeople, type LaidPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let editor: CommandContext;
let reporter: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
  reporter = newsroom.contextFor(actorOf(people.reporter));
});
afterAll(() => newsroom.close());

const readingOf = (editionId: string) =>
  newsroom.database.publishedEdition.findUnique({ where: { editionId } });
const statusOf = async (editionId: string) =>
  (await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } })).status;

/** Everything a refused command could have left behind. */
async function traces(editionId: string) {
  const where = { where: { editionId } };
  const { database } = newsroom;
  return {
    status: await statusOf(editionId),
    revisions: await database.revision.count(where),
    approvals: await database.approval.count(where),
    publications: await database.publication.count(where),
    releases: await database.plannedRelease.count(where),
    audit: await database.auditEntry.count({ where: { subjectId: editionId } }),
    outbox: await database.outboxEvent.count(),
  };
}

describe('approval', () => {
  it('is of the words the approver saw: anything typed since is refused and changes nothing', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await submitEdition(reporter, { editionId });
    const seen = await hashOf(editor, editionId);
    await retype(reporter, editionId, textOfStory('Le pont rouvre', 'Un mot de trop, tapé entre-temps.'));
    const before = await traces(editionId);
    expect(await refusalOf(approveEdition(editor, { editionId, contentHash: seen }))).toBe(
      'revision-changed',
    );
    expect(await traces(editionId)).toEqual(before);
    await approveEdition(editor, { editionId, contentHash: await hashOf(editor, editionId) });
    expect(await statusOf(editionId)).toBe('approved');
  });

  it('gives readers the approved words byte for byte, whatever was typed afterwards', async () => {
    const { editionId } = await layDraft(reporter, sectionId, 'Mots approuvés, et rien d’autre');
    const approved = await approveDraft(editor, editionId);
    const revision = await newsroom.database.revision.findFirstOrThrow({
      where: { editionId, contentHash: approved },
    });
    await retype(reporter, editionId, textOfStory('Mots tapés trop tard'));
    const { path } = await publishEdition(editor, { editionId });
    const reading = await readingOf(editionId);
    expect(reading).toMatchObject({
      contentHash: approved,
      headline: 'Mots approuvés, et rien d’autre',
      path,
    });
    expect(canonicalJson(reading?.content)).toBe(canonicalJson(revision.content));
    const state = await getPublishingState(editor, { editionId });
    expect(state).toMatchObject({ isChangedSincePublication: true, next: { step: 'approve' } });
  });

  it('waits until an editor answers for a failing check, and keeps the reason', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await submitEdition(reporter, { editionId });
    const finding = await newsroom.database.finding.create({
      data: { editionId, kind: 'number', severity: 'error', sourceValue: '15', targetValue: '50' },
    });
    const contentHash = await hashOf(editor, editionId);
    expect(await refusalOf(approveEdition(editor, { editionId, contentHash }))).toBe('facts-failing');
    expect(await refusalOf(overrideFinding(editor, { findingId: finding.id, reason: '  ' }))).toBe(
      'override-reason-required',
    );
    expect(await refusalOf(overrideFinding(reporter, { findingId: finding.id, reason: 'Je sais.' }))).toBe(
      'not-allowed',
    );
    await overrideFinding(editor, { findingId: finding.id, reason: 'Deux bilans, le second fait foi.' });
    await approveEdition(editor, { editionId, contentHash });
    const audit = await newsroom.database.auditEntry.findFirstOrThrow({ where: { subjectId: finding.id } });
    expect(audit).toMatchObject({ action: 'finding.override', actorId: people.editor.personId });
    expect(audit.after).toMatchObject({ reason: 'Deux bilans, le second fait foi.' });
  });

  it('is refused for a translation with blocks missing or behind its source', async () => {
    const original = await layDraft(reporter, sectionId);
    const { editionId } = await layTranslation(editor, original, 'en');
    await submitEdition(editor, { editionId });
    await newsroom.database.edition.update({ where: { id: editionId }, data: { staleBlocks: 2 } });
    const contentHash = await hashOf(editor, editionId);
    expect(await refusalOf(approveEdition(editor, { editionId, contentHash }))).toBe(
      'translation-incomplete',
    );
  });

  it('is of the signatures and the section too: what waits for readers is not its reporter’s to change', async () => {
    const { editionId, storyId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    const fields = { storyId, sectionId, topics: [], sourcesNote: '', rightsNote: '' };
    const change = () => changeStory(reporter, { ...fields, version: 1, bylines: ['Signé par personne'] });
    expect(await refusalOf(change())).toBe('held-by-editors');
    expect((await getStory(reporter, { storyId })).abilities.change).toMatchObject({ allowed: false });
    await publishEdition(editor, { editionId });
    expect(await readingOf(editionId)).toMatchObject({ bylines: ['Jeanne Morel'] });
    // Out of the editors’ hands it is the reporter’s again, and reaches readers by an editor’s next step alone.
    await change();
  });

  it('no longer holds once the edition is given back', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    await returnEdition(editor, { editionId, note: 'Qui a compté les voitures ?' });
    expect(await refusalOf(publishEdition(editor, { editionId }))).toBe('not-approved');
    const state = await getPublishingState(reporter, { editionId });
    expect(state.returned).toMatchObject({ note: 'Qui a compté les voitures ?' });
    expect(state.steps.publish).toEqual({ allowed: false, reason: 'not-allowed' });
  });
});

describe('publication', () => {
  it('makes the reader’s row, the event and the notice in one go', async () => {
    const { storyId, editionId } = await layDraft(reporter, sectionId, 'Un pont, un matin');
    await approveDraft(editor, editionId);
    const heard: unknown[] = [];
    const stop = newsroom.live.onWord((word) => heard.push(word));
    const { path, publicationId } = await publishEdition(editor, { editionId });
    await expect
      .poll(() => heard)
      .toContainEqual({ topic: 'reading', storyId, path, sectionSlug: 'monde', locale: 'fr' });
    stop();
    const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
    expect(path).toBe(`/fr/${day}/un-pont-un-matin`);
    expect(await readingOf(editionId)).toMatchObject({
      path,
      storyId,
      locale: 'fr',
      sectionSlug: 'monde',
      bylines: ['Jeanne Morel'],
      topics: ['Transports'],
      isTranslation: false,
      sourceLocale: 'fr',
      withdrawnAt: null,
      corrections: [],
    });
    const event = await newsroom.database.outboxEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      topic: 'edition.published',
      payload: { editionId, kind: 'publish', path },
    });
    const { rows } = await listPublications(reporter, { editionId });
    expect(rows).toMatchObject([{ id: publicationId, kind: 'publish', lateSeconds: null }]);
  });

  it('gives two stories of one day and one headline two addresses', async () => {
    const paths: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { editionId } = await layDraft(reporter, sectionId, 'Même titre, même jour');
      await approveDraft(editor, editionId);
      paths.push((await publishEdition(editor, { editionId })).path);
    }
    expect(new Set(paths).size).toBe(3);
  });

  it('happens once when two editors press the button at the same moment', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    const presses = await Promise.allSettled([
      publishEdition(editor, { editionId }),
      publishEdition(editor, { editionId }),
    ]);
    expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await newsroom.database.publication.count({ where: { editionId } })).toBe(1);
    expect(await newsroom.database.publishedEdition.count({ where: { editionId } })).toBe(1);
  });

  it('takes a signature added later to readers as an update, at the same address', async () => {
    const { storyId, editionId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    const { path } = await publishEdition(editor, { editionId });
    await newsroom.database.byline.create({ data: { storyId, position: 1, name: 'Paul Renard' } });
    expect((await publishEdition(editor, { editionId })).path).toBe(path);
    expect((await readingOf(editionId))?.bylines).toEqual(['Jeanne Morel', 'Paul Renard']);
    const { rows } = await listPublications(editor, { editionId });
    expect(rows.map(({ kind }) => kind)).toEqual(['update', 'publish']);
  });

  it('shows readers what was corrected, the latest first, at the same address', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    const { path } = await publishEdition(editor, { editionId });
    for (const [hour, note] of [
      ['8 h 40', 'L’heure d’ouverture était fausse.'],
      ['9 h 40', 'L’heure d’ouverture l’était encore.'],
    ] as const) {
      await retype(
        reporter,
        editionId,
        textOfStory('Le pont rouvre', `Les voitures ont traversé à ${hour}.`),
      );
      const contentHash = await hashOf(editor, editionId);
      expect((await publishCorrection(editor, { editionId, contentHash, note })).path).toBe(path);
    }
    const reading = await readingOf(editionId);
    expect(reading?.corrections).toMatchObject([
      { text: 'L’heure d’ouverture l’était encore.' },
      { text: 'L’heure d’ouverture était fausse.' },
    ]);
    expect(JSON.stringify(reading?.content)).toContain('9 h 40');
    expect(await statusOf(editionId)).toBe('published');
  });

  it('shows readers the key points a person accepted, without those whose words have changed', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await retype(
      reporter,
      editionId,
      textOfStory('Le pont rouvre', 'Il a coûté 3 millions.', 'Il est à péage.'),
    );
    const contentHash = await approveDraft(editor, editionId);
    const revision = await newsroom.database.revision.findFirstOrThrow({ where: { editionId, contentHash } });
    const hashes = new Map(
      extractSegments(revision.content as unknown as StoryDocument, 'fr').map((one) => [
        one.blockId,
        one.textHash,
      ]),
    );
    const summary = await newsroom.database.summary.create({
      data: {
        editionId,
        revisionId: revision.id,
        kind: 'key_points',
        engine: 'test',
        sentences: {
          create: ['p1', 'p2'].map((blockId, position) => ({
            position,
            text: position === 0 ? 'Trois millions.' : 'Un péage.',
            blockIds: [blockId],
            blockHashes: [hashes.get(blockId) ?? ''],
          })),
        },
      },
    });
    await publishEdition(editor, { editionId });
    expect((await readingOf(editionId))?.keyPoints).toEqual([]);
    await newsroom.database.summary.update({ where: { id: summary.id }, data: { state: 'accepted' } });
    await publishEdition(editor, { editionId });
    expect((await readingOf(editionId))?.keyPoints).toEqual(['Trois millions.', 'Un péage.']);
    await retype(
      reporter,
      editionId,
      textOfStory('Le pont rouvre', 'Il a coûté 4 millions.', 'Il est à péage.'),
    );
    const corrected = await hashOf(editor, editionId);
    await publishCorrection(editor, {
      editionId,
      contentHash: corrected,
      note: 'Quatre millions, non trois.',
    });
    expect((await readingOf(editionId))?.keyPoints).toEqual(['Un péage.']);
  });

  it('flags a correction in the story’s other languages', async () => {
    const original = await layDraft(reporter, sectionId);
    const translation = await layTranslation(editor, original, 'en');
    for (const { editionId } of [original, translation]) {
      await approveDraft(editor, editionId);
      await publishEdition(editor, { editionId });
    }
    const { editionId } = original;
    const contentHash = await hashOf(editor, editionId);
    await publishCorrection(editor, { editionId, contentHash, note: 'Le pont est à péage.' });
    const state = await getPublishingState(editor, { editionId: translation.editionId });
    expect(state.correctedElsewhere).toMatchObject([{ locale: 'fr', note: 'Le pont est à péage.' }]);
  });
});

describe('taking back', () => {
  it('leaves readers an honest notice and lets the edition come back through review', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    const { path } = await publishEdition(editor, { editionId });
    await unpublishEdition(editor, { editionId, note: 'Une source s’est rétractée.' });
    expect(await readingOf(editionId)).toMatchObject({ withdrawnNote: 'Une source s’est rétractée.' });
    expect((await readingOf(editionId))?.withdrawnAt).toBeInstanceOf(Date);
    expect(await refusalOf(publishEdition(editor, { editionId }))).toBe('status-not-allowed');
    await approveDraft(editor, editionId);
    expect((await publishEdition(editor, { editionId })).path).toBe(path);
    expect(await readingOf(editionId)).toMatchObject({ withdrawnAt: null, withdrawnNote: '' });
  });

  it('kills a story in every language, planned ones included', async () => {
    const original = await layDraft(reporter, sectionId);
    const published = await layTranslation(editor, original, 'en');
    const planned = await layTranslation(editor, original, 'es', 'El puente reabre');
    for (const { editionId } of [original, published, planned]) await approveDraft(editor, editionId);
    await publishEdition(editor, { editionId: original.editionId });
    await publishEdition(editor, { editionId: published.editionId });
    const dueAt = new Date(Date.now() + 60_000).toISOString();
    await planRelease(editor, { editionId: planned.editionId, dueAt });
    expect(await killStory(editor, { storyId: original.storyId, note: 'Inventé.' })).toEqual({
      withdrawn: 2,
    });
    expect(await statusOf(original.editionId)).toBe('withdrawn');
    expect(await statusOf(published.editionId)).toBe('withdrawn');
    expect(await statusOf(planned.editionId)).toBe('draft');
    expect(await refusalOf(publishEdition(editor, { editionId: planned.editionId }))).toBe('not-approved');
    const left = await newsroom.database.plannedRelease.count({
      where: { editionId: planned.editionId, state: 'planned' },
    });
    expect(left).toBe(0);
  });
});

describe('bad input', () => {
  it('is refused by name and leaves no trace', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    const nothing = '01900000-0000-7000-8000-000000000000';
    const soon = new Date(Date.now() + 60_000).toISOString();
    const contentHash = await hashOf(editor, editionId);
    const before = await traces(editionId);
    const refused = {
      publishDraft: await refusalOf(publishEdition(editor, { editionId })),
      planDraft: await refusalOf(planRelease(editor, { editionId, dueAt: soon })),
      approveDraft: await refusalOf(approveEdition(editor, { editionId, contentHash })),
      badHash: await refusalOf(approveEdition(editor, { editionId, contentHash: 'abc' })),
      badId: await refusalOf(submitEdition(editor, { editionId: 'x' })),
      unknown: await refusalOf(submitEdition(editor, { editionId: nothing })),
      reporter: await refusalOf(publishEdition(reporter, { editionId })),
      noNote: await refusalOf(returnEdition(editor, { editionId, note: ' ' })),
      notPublished: await refusalOf(unpublishEdition(editor, { editionId, note: 'Non' })),
      correctDraft: await refusalOf(publishCorrection(editor, { editionId, contentHash, note: 'Non' })),
      nothingPlanned: await refusalOf(cancelRelease(editor, { editionId })),
    };
    expect(refused).toEqual({
      publishDraft: 'not-approved',
      planDraft: 'not-approved',
      approveDraft: 'status-not-allowed',
      badHash: 'field-invalid',
      badId: 'field-invalid',
      unknown: 'not-found',
      reporter: 'not-allowed',
      noNote: 'reason-required',
      notPublished: 'not-published',
      correctDraft: 'not-published',
      nothingPlanned: 'status-not-allowed',
    });
    expect(await traces(editionId)).toEqual(before);
  });

  it('asks for a headline before anybody reviews', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await retype(reporter, editionId, textOfStory('', 'Un corps sans tête.'));
    const before = await traces(editionId);
    expect(await refusalOf(submitEdition(reporter, { editionId }))).toBe('headline-required');
    expect(await traces(editionId)).toEqual(before);
    const { next } = await getPublishingState(reporter, { editionId });
    expect(next).toEqual({ step: 'submit', decision: { allowed: false, reason: 'headline-required' } });
  });

  it('refuses a time that is past, no time at all, or a zone that is no place', async () => {
    const { editionId } = await layDraft(reporter, sectionId);
    await approveDraft(editor, editionId);
    const before = await traces(editionId);
    const plan = (dueAt: string, timeZone?: string) =>
      refusalOf(planRelease(editor, { editionId, dueAt, timeZone }));
    expect(await plan('2020-01-01T06:00:00+01:00')).toBe('time-in-past');
    expect(await plan('tomorrow')).toBe('time-invalid');
    expect(await plan('2026-12-24T06:00')).toBe('time-invalid');
    expect(await plan('2300-01-01T00:00:00Z')).toBe('time-invalid');
    expect(await plan(new Date(Date.now() + 60_000).toISOString(), 'Mars/Olympus')).toBe('time-zone-invalid');
    expect(await traces(editionId)).toEqual(before);
  });
});
