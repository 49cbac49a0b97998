import { assertCan } from '@marbre/story/policy/can';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { lockSchedule } from './change-schedule';
import { scheduleIdInput } from './pause-schedule';

/** Removes a schedule; the runs it caused stay in the record. */
export async function deleteSchedule(
  context: CommandContext,
  input: z.input<typeof scheduleIdInput>,
): Promise<void> {
  assertCan(context.actor, 'schedule.manage');
  const { scheduleId } = parseInput(scheduleIdInput, input);
  await context.database.$transaction(async (tx) => {
    const { name, kind, cron, timeZone, sectionId, locales } = await lockSchedule(tx, scheduleId);
    await tx.schedule.delete({ where: { id: scheduleId } });
    await recordAudit(tx, context.actor, {
      action: 'schedule.manage',
      subjectKind: 'schedule',
      subjectId: scheduleId,
      before: { name, kind, cron, timeZone, sectionId, locales },
    });
    await notifyLive(tx, { topic: 'schedule', scheduleId });
  });
}
