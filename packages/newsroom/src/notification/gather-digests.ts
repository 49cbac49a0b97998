import type { CommandContext } from '../context';
import { emitEvent } from '../record/emit-event';

type DigestContext = Pick<CommandContext, 'database' | 'now'>;

/** Time a person has to see something in the newsroom before it is mailed; and between two mails. */
const digestMinutes = 15;
/** Days that read notifications are kept. */
const keptDays = 90;
/** People whose mails one round writes. */
const peopleAtOnce = 200;

/** A failed publication is mailed at once, and that something was resolved can wait to be seen. */
const mailedKinds = ['comment', 'mention', 'reply', 'assigned'] as const;

/**
 * Gathers what people have not read for a quarter of an hour into one mail each, and puts the mail in the
 * outbox in the same transaction. A notification is taken up by one mail and no other, whatever crashes and
 * however many workers gather. Returns how many mails are due.
 */
export async function gatherDigests(context: DigestContext): Promise<number> {
  const { database, now } = context;
  const before = new Date(now().getTime() - digestMinutes * 60_000);
  const isDue = { digestId: null, readAt: null, createdAt: { lte: before }, kind: { in: [...mailedKinds] } };
  const people = await database.notification.findMany({
    where: { ...isDue, person: { isActive: true, wantsDigest: true } },
    distinct: ['personId'],
    take: peopleAtOnce,
    select: { personId: true },
  });
  let gathered = 0;
  for (const { personId } of people) {
    const isGathered = await database.$transaction(async (tx) => {
      const [digest] = await tx.digest.createManyAndReturn({
        data: { personId, windowAt: windowOf(now()), createdAt: now() },
        skipDuplicates: true,
        select: { id: true },
      });
      // One mail in each stretch: what comes later in it waits for the next.
      if (!digest) return false;
      const { count } = await tx.notification.updateMany({
        where: { ...isDue, personId },
        data: { digestId: digest.id },
      });
      if (count === 0) await tx.digest.delete({ where: { id: digest.id } });
      else await emitEvent(tx, 'digest.due', { digestId: digest.id });
      return count > 0;
    });
    if (isGathered) gathered += 1;
  }
  return gathered;
}

/** Forgets what was read long ago; returns how many. */
export async function pruneNotifications({ database, now }: DigestContext): Promise<number> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  const { count } = await database.notification.deleteMany({ where: { readAt: { lt: before } } });
  return count;
}

/** The beginning of the stretch of time this moment lies in. */
function windowOf(moment: Date): Date {
  const stretch = digestMinutes * 60_000;
  return new Date(Math.floor(moment.getTime() / stretch) * stretch);
}
