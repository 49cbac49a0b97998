import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import { type Actor, personIdOf } from '@marbre/story/policy/actor';
import type { Action } from '@marbre/story/policy/can';

/** One line of the append-only record: `before` and `after` hold only what changed. */
export interface AuditLine {
  action: Action | 'account.joined' | 'release.settled';
  subjectKind:
    | 'story'
    | 'edition'
    | 'person'
    | 'schedule'
    | 'run'
    | 'section'
    | 'invitation'
    | 'finding'
    | 'summary'
    | 'term'
    | 'memory'
    | 'engine'
    | 'language';
  subjectId: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
}

/** Writes down who did what, in the transaction of the change itself. */
export async function recordAudit(tx: Transaction, actor: Actor, line: AuditLine): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorId: personIdOf(actor),
      actorKind: actor.kind,
      action: line.action,
      subjectKind: line.subjectKind,
      subjectId: line.subjectId,
      before: line.before,
      after: line.after,
    },
  });
}
