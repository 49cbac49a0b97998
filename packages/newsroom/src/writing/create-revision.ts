import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import { contentHash as hashOf } from '@marbre/story/document/content-hash';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { personIdOf } from '@marbre/story/policy/actor';
import type { RevisionReason } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import { listContributors } from './list-contributors';
import { readCurrentDocument } from './read-current-document';
import { storeEditionText } from './store-edition-text';

export interface RevisionToCreate {
  editionId: string;
  reason: RevisionReason;
  /** Given by a person when they name a version. */
  name?: string;
  /** The live text, where the caller holds the document and has just read it. */
  document?: StoryDocument;
}

export interface CreatedRevision {
  id: string;
  number: number;
  contentHash: string;
  content: StoryDocument;
  /** False when the text is that of the latest revision, which then serves again. */
  isNew: boolean;
}

/**
 * Keeps the live text as an immutable revision, with everyone who wrote since the one before. The same text
 * as the latest revision makes no new one. In the caller's transaction; asks no policy: callers have.
 */
export async function createRevision(
  tx: Transaction,
  context: Pick<CommandContext, 'actor'>,
  { editionId, reason, name, document }: RevisionToCreate,
): Promise<CreatedRevision> {
  // Two revisions made at once must not take the same number.
  await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
  const current = document
    ? { document, contentHash: hashOf(document) }
    : await readCurrentDocument(tx, editionId);
  const { document: content, contentHash } = current;
  await storeEditionText(tx, editionId, current);
  await refreshFindings(tx, editionId, content);
  const latest = await tx.revision.findFirst({
    where: { editionId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true, createdAt: true, name: true },
  });
  if (latest?.contentHash === contentHash) {
    if (name && !latest.name) await tx.revision.update({ where: { id: latest.id }, data: { name } });
    return { id: latest.id, number: latest.number, contentHash, content, isNew: false };
  }
  const { personIds, machines } = await listContributors(tx, editionId, latest?.createdAt);
  const number = (latest?.number ?? 0) + 1;
  const { id } = await tx.revision.create({
    data: {
      editionId,
      number,
      contentHash,
      content: content as unknown as Prisma.InputJsonValue,
      reason,
      name,
      createdById: personIdOf(context.actor),
      contributors: { create: personIds.map((personId) => ({ personId })) },
      machines,
    },
    select: { id: true },
  });
  return { id, number, contentHash, content, isNew: true };
}
