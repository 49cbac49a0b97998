import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { EditionStatus } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import { notifyLive } from '../record/emit-event';
import { type AuditLine, recordAudit } from '../record/record-audit';
import type { PublishingEdition } from './edition-under-lock';

/** Takes an edition to a new state and writes down who did so; lists and open panels hear of it. */
export async function moveEdition(
  tx: Transaction,
  context: CommandContext,
  edition: Pick<PublishingEdition, 'id' | 'storyId' | 'status'>,
  status: EditionStatus,
  line: { action: AuditLine['action']; details?: Prisma.InputJsonObject },
): Promise<void> {
  await tx.edition.update({
    where: { id: edition.id },
    data: { status, changedAt: context.now(), version: { increment: 1 } },
  });
  await recordAudit(tx, context.actor, {
    action: line.action,
    subjectKind: 'edition',
    subjectId: edition.id,
    before: { status: edition.status },
    after: { status, ...line.details },
  });
  await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
}
