import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { personIdOf } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { CommandContext } from '../context';
import { emitEvent, notifyLive } from '../record/emit-event';
import { dayOf, freeSlug } from '../story/slug';
import type { PublishingEdition } from './edition-under-lock';
import { publicPath } from './public-path';
import { readersRow } from './readers-row';

/** A correction notice as readers see it; `at` is an ISO instant. */
export interface CorrectionNotice {
  at: string;
  text: string;
}

export interface PublicationToWrite {
  edition: PublishingEdition;
  /** The approved revision: its content reaches readers unchanged. */
  revision: { id: string; contentHash: string; content: unknown };
  kind: 'publish' | 'update' | 'correction';
  note?: string;
  /** The planned release that came due, when there was one. */
  release?: { id: string; dueAt: Date };
}

/**
 * Puts one revision before readers, in the caller's transaction: the Publication, the reader's row, the
 * edition's own dates and address, and the event everything else follows from. The status is the caller's.
 */
export async function writePublication(
  tx: Transaction,
  context: CommandContext,
  { edition, revision, kind, note = '', release }: PublicationToWrite,
): Promise<{ publicationId: string; path: string }> {
  const now = context.now();
  const address = edition.reading ? null : await settleAddress(tx, edition, now);
  const path = edition.reading?.path ?? address?.path ?? '';
  const publication = await tx.publication.create({
    data: {
      editionId: edition.id,
      revisionId: revision.id,
      kind,
      note,
      releaseId: release?.id,
      dueAt: release?.dueAt,
      publishedAt: now,
      publishedById: personIdOf(context.actor),
    },
    select: { id: true },
  });
  await tx.edition.update({
    where: { id: edition.id },
    data: { firstPublishedAt: edition.firstPublishedAt ?? now, ...address?.columns },
  });
  await writeReadersRow(tx, { edition, revision, kind, note }, path, now);
  await announce(tx, edition, 'edition.published', path, kind);
  return { publicationId: publication.id, path };
}

/** Takes an edition's words away from readers: an honest notice stands in their place. */
export async function writeWithdrawal(
  tx: Transaction,
  context: CommandContext,
  edition: PublishingEdition,
  kind: 'takedown' | 'kill',
  note: string,
): Promise<void> {
  if (!edition.reading) return;
  const now = context.now();
  await tx.publication.create({
    data: { editionId: edition.id, kind, note, publishedAt: now, publishedById: personIdOf(context.actor) },
  });
  await tx.publishedEdition.update({
    where: { editionId: edition.id },
    data: { withdrawnAt: now, withdrawnNote: note, updatedAt: now },
  });
  await announce(tx, edition, 'edition.withdrawn', edition.reading.path, kind);
}

/** An address is settled once, on the day of first publication, and never moves. */
async function settleAddress(tx: Transaction, edition: PublishingEdition, now: Date) {
  const slugDate = dayOf(now);
  const slug = await freeSlug(tx, edition, slugDate, edition.slug || 'article');
  return { path: publicPath(edition.locale, slugDate, slug), columns: { slug, slugDate } };
}

async function writeReadersRow(
  tx: Transaction,
  { edition, revision, kind, note = '' }: PublicationToWrite,
  path: string,
  now: Date,
): Promise<void> {
  const content = revision.content as StoryDocument;
  const earlier = (edition.reading?.corrections ?? []) as unknown as CorrectionNotice[];
  const corrections = kind === 'correction' ? [{ at: now.toISOString(), text: note }, ...earlier] : earlier;
  const row = {
    ...(await readersRow(tx, edition, content)),
    content: revision.content as Prisma.InputJsonValue,
    contentHash: revision.contentHash,
    corrections: corrections as unknown as Prisma.InputJsonValue,
    withdrawnAt: null,
    withdrawnNote: '',
    updatedAt: now,
  };
  // The edition's row is locked: nobody else can be making its reader's row.
  if (edition.reading) await tx.publishedEdition.update({ where: { editionId: edition.id }, data: row });
  else await tx.publishedEdition.create({ data: { ...row, editionId: edition.id, path, publishedAt: now } });
}

async function announce(
  tx: Transaction,
  edition: PublishingEdition,
  topic: 'edition.published' | 'edition.withdrawn',
  path: string,
  kind: PublicationToWrite['kind'] | 'takedown' | 'kill',
): Promise<void> {
  const where = {
    storyId: edition.storyId,
    locale: edition.locale as Locale,
    path,
    sectionSlug: edition.story.section.slug,
  };
  await emitEvent(tx, topic, { ...where, editionId: edition.id, kind });
  await notifyLive(tx, { topic: 'reading', ...where });
}
