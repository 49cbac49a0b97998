import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { replaceDocument } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { changeDocument } from './change-document';
import { createRevision } from './create-revision';

export const restoreRevisionInput = z.object({ revisionId: z.uuid() });

/** Puts an earlier revision's words back; what stood there until now is kept as a revision first. */
export async function restoreRevision(
  context: CommandContext,
  input: z.input<typeof restoreRevisionInput>,
): Promise<{ revisionId: string; contentHash: string }> {
  const { revisionId } = parseInput(restoreRevisionInput, input);
  return context.database.$transaction(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { id: revisionId } });
    if (!revision) throw new Problem('not-found');
    const { editionId } = revision;
    assertCan(context.actor, 'edition.write', await getEditionFacts(tx, editionId));
    const before = await createRevision(tx, context, { editionId, reason: 'pause' });
    await changeDocument(tx, editionId, { personId: personIdOf(context.actor) }, (ydoc) =>
      replaceDocument(ydoc, normalizeDocument(revision.content)),
    );
    const after = await createRevision(tx, context, { editionId, reason: 'restored' });
    await recordAudit(tx, context.actor, {
      action: 'edition.write',
      subjectKind: 'edition',
      subjectId: editionId,
      before: { contentHash: before.contentHash },
      after: { contentHash: after.contentHash, restoredNumber: revision.number },
    });
    return { revisionId: after.id, contentHash: after.contentHash };
  });
}
