import { assertCan } from '@marbre/story/policy/can';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { enqueueRun } from '../jobs/enqueue-run';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { lockSchedule } from './change-schedule';
import { scheduleIdInput } from './pause-schedule';

/** Does a schedule's work now, paused or not, without touching its next occurrence. */
export async function runScheduleNow(
  context: CommandContext,
  input: z.input<typeof scheduleIdInput>,
): Promise<{ runId: string }> {
  assertCan(context.actor, 'schedule.manage');
  const { scheduleId } = parseInput(scheduleIdInput, input);
  return context.database.$transaction(async (tx) => {
    await lockSchedule(tx, scheduleId);
    const runId = await enqueueRun(tx, context, 'run-schedule', { scheduleId }, { scheduleId });
    await tx.schedule.update({ where: { id: scheduleId }, data: { lastRunAt: context.now() } });
    await recordAudit(tx, context.actor, {
      action: 'schedule.manage',
      subjectKind: 'schedule',
      subjectId: scheduleId,
      after: { runId },
    });
    await notifyLive(tx, { topic: 'schedule', scheduleId });
    return { runId };
  });
}
