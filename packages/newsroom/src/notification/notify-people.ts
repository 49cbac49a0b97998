import type { Transaction } from '@marbre/db/create-database';
import type { NotificationKind } from '@marbre/db/generated/prisma/client';
import { notifyLive } from '../record/emit-event';

export interface Telling {
  personIds: readonly string[];
  kind: NotificationKind;
  /** The same for the same thing, however often it is tried: nobody is told of one cause twice. */
  cause: string;
  /** Whoever did it, who need not be told. */
  actorId: string | null;
  editionId: string;
  threadId?: string;
  commentId?: string;
  at: Date;
}

/** Puts something into people's inboxes, in the transaction of the change, and lights their bells. */
export async function notifyPeople(tx: Transaction, { personIds, at, ...telling }: Telling): Promise<void> {
  const others = [...new Set(personIds)].filter((id) => id !== telling.actorId);
  if (others.length === 0) return;
  const active = await tx.person.findMany({
    where: { id: { in: others }, isActive: true },
    select: { id: true },
  });
  const told = await tx.notification.createManyAndReturn({
    data: active.map(({ id }) => ({ ...telling, personId: id, createdAt: at })),
    skipDuplicates: true,
    select: { personId: true },
  });
  for (const { personId } of told) await notifyLive(tx, { topic: 'notification', personId });
}
