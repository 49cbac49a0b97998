import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { lockSchedule } from './change-schedule';
import { nextOccurrence } from './next-occurrence';

export const scheduleIdInput = z.object({ scheduleId: z.uuid() });

/** Stops a schedule from running until it is resumed. What falls due meanwhile is not made up for. */
export function pauseSchedule(
  context: CommandContext,
  input: z.input<typeof scheduleIdInput>,
): Promise<{ version: number }> {
  return setPaused(context, input, true);
}

/** Lets a paused schedule run again, from its next occurrence on. */
export function resumeSchedule(
  context: CommandContext,
  input: z.input<typeof scheduleIdInput>,
): Promise<{ version: number }> {
  return setPaused(context, input, false);
}

async function setPaused(
  context: CommandContext,
  input: z.input<typeof scheduleIdInput>,
  isPaused: boolean,
): Promise<{ version: number }> {
  assertCan(context.actor, 'schedule.manage');
  const { scheduleId } = parseInput(scheduleIdInput, input);
  return context.database.$transaction(async (tx) => {
    const schedule = await lockSchedule(tx, scheduleId);
    if (schedule.isPaused === isPaused) return { version: schedule.version };
    const nextRunAt =
      !isPaused && schedule.cron
        ? nextOccurrence(schedule.cron, schedule.timeZone, context.now())
        : schedule.nextRunAt;
    const version = schedule.version + 1;
    await tx.schedule.update({ where: { id: scheduleId }, data: { isPaused, nextRunAt, version } });
    await recordAudit(tx, context.actor, {
      action: 'schedule.manage',
      subjectKind: 'schedule',
      subjectId: scheduleId,
      before: { isPaused: !isPaused },
      after: { isPaused },
    });
    await notifyLive(tx, { topic: 'schedule', scheduleId });
    return { version };
  });
}
