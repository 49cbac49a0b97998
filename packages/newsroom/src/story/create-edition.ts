import type { Transaction } from '@marbre/db/create-database';
import { headlineOf } from '@marbre/story/document/plain-text';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { createInitialUpdate } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { RevisionReason } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import { appendDocumentUpdate } from '../writing/append-document-update';
import { createRevision } from '../writing/create-revision';
import { dayOf, freeSlug, slugFrom } from './slug';

/** What a new edition starts from. */
export interface NewEdition {
  storyId: string;
  locale: Locale;
  sourceEditionId?: string;
  document: StoryDocument;
  reason: RevisionReason;
  /** The engine's name when a machine lays the first words. */
  machine?: string;
}

/** Adds an edition to a story with its first words in the log and its first revision; the caller has asked the policy. */
export async function createEdition(
  tx: Transaction,
  context: CommandContext,
  edition: NewEdition,
): Promise<{ editionId: string }> {
  const slugDate = dayOf(context.now());
  const slug = await freeSlug(tx, edition, slugDate, slugFrom(headlineOf(edition.document)));
  const { id: editionId } = await tx.edition.create({
    data: {
      storyId: edition.storyId,
      locale: edition.locale,
      sourceEditionId: edition.sourceEditionId,
      slug,
      slugDate,
      createdAt: context.now(),
      changedAt: context.now(),
    },
    select: { id: true },
  });
  await appendDocumentUpdate(tx, {
    editionId,
    update: createInitialUpdate(edition.document),
    personId: edition.machine ? null : personIdOf(context.actor),
    machine: edition.machine ?? null,
  });
  await createRevision(tx, context, { editionId, reason: edition.reason });
  return { editionId };
}
