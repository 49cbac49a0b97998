import { system } from '@marbre/story/policy/actor';
import type { CommandContext } from '../context';
import { enqueueRun } from '../jobs/enqueue-run';
import { notifyLive } from '../record/emit-event';
import { nextOccurrence } from './next-occurrence';

/**
 * Queues one run for every schedule whose time has come and sets its next time.
 *
 * Any number of workers may do this at once: a schedule is claimed by locking its row, and a run is
 * unique by schedule and occurrence. After a standstill the work is done once, not once per occurrence
 * missed. Returns how many runs were queued.
 */
export async function claimDueSchedules(context: Omit<CommandContext, 'actor'>): Promise<number> {
  const asSystem: CommandContext = { ...context, actor: system };
  let claimed = 0;
  while (await claimOne(asSystem)) claimed += 1;
  return claimed;
}

function claimOne(context: CommandContext): Promise<boolean> {
  return context.database.$transaction(async (tx) => {
    const now = context.now();
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      select id from "Schedule"
      where not "isPaused" and "nextRunAt" <= ${now}
      order by "nextRunAt" limit 1
      for no key update skip locked`;
    if (!due) return false;
    const schedule = await tx.schedule.findUniqueOrThrow({ where: { id: due.id } });
    const occurrenceAt = schedule.nextRunAt ?? now;
    // A schedule changed and changed back may meet an occurrence it has already answered.
    const answered = await tx.run.findUnique({
      where: { scheduleId_occurrenceAt: { scheduleId: due.id, occurrenceAt } },
      select: { id: true },
    });
    if (!answered) {
      await enqueueRun(
        tx,
        context,
        'run-schedule',
        { scheduleId: due.id },
        { scheduleId: due.id, occurrenceAt },
      );
    }
    await tx.schedule.update({
      where: { id: due.id },
      data: {
        lastRunAt: now,
        nextRunAt: schedule.cron ? nextOccurrence(schedule.cron, schedule.timeZone, now) : null,
      },
    });
    await notifyLive(tx, { topic: 'schedule', scheduleId: due.id });
    return true;
  });
}
