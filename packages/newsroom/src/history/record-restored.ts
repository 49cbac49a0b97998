import type { Transaction } from '@marbre/db/create-database';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { type CreatedRevision, createRevision } from '../writing/create-revision';

/** An earlier revision, for whoever may write the text it is of; throws `not-found` or the policy's refusal. */
export async function readToRestore(
  tx: Transaction,
  context: CommandContext,
  revisionId: string,
): Promise<{ editionId: string; number: number; document: StoryDocument }> {
  const revision = await tx.revision.findUnique({ where: { id: revisionId } });
  if (!revision) throw new Problem('not-found');
  const { editionId, number } = revision;
  assertCan(context.actor, 'edition.write', await getEditionFacts(tx, editionId));
  return { editionId, number, document: normalizeDocument(revision.content) };
}

/** Keeps the text as it is now that an earlier one's words are back, and writes down who brought them back. */
export async function recordRestored(
  tx: Transaction,
  context: CommandContext,
  restored: {
    editionId: string;
    /** The revision of what stood there until then. */
    kept: Pick<CreatedRevision, 'id' | 'contentHash'>;
    /** The number of the revision whose words came back. */
    number: number;
    blockId?: string;
  },
): Promise<CreatedRevision> {
  const { editionId, kept, number, ...details } = restored;
  const made = await createRevision(tx, context, { editionId, reason: 'restored' });
  await recordAudit(tx, context.actor, {
    action: 'edition.write',
    subjectKind: 'edition',
    subjectId: editionId,
    before: { contentHash: kept.contentHash, revisionId: kept.id },
    after: { contentHash: made.contentHash, revisionId: made.id, restoredNumber: number, ...details },
  });
  return made;
}
