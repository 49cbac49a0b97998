import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { firstRunOf, scheduleFields } from './schedule-fields';

export const createScheduleInput = z.object(scheduleFields);

/** Sets up work that recurs (`cron`) or happens once (`onceAt`), and says when it runs first. */
export async function createSchedule(
  context: CommandContext,
  input: z.input<typeof createScheduleInput>,
): Promise<{ scheduleId: string; nextRunAt: Date }> {
  assertCan(context.actor, 'schedule.manage');
  const fields = parseInput(createScheduleInput, input);
  const nextRunAt = firstRunOf(fields, context.now());
  const { name, kind, cron, timeZone, sectionId, locales } = fields;
  return context.database.$transaction(async (tx) => {
    await assertLanguagesOpen(tx, locales, 'locales');
    await assertSectionsExist(tx, sectionId ? [sectionId] : []);
    const { id: scheduleId } = await tx.schedule.create({
      data: {
        name,
        kind,
        cron: cron ? cron : null,
        timeZone,
        sectionId,
        locales,
        nextRunAt,
        createdById: personIdOf(context.actor),
        createdAt: context.now(),
      },
      select: { id: true },
    });
    await recordAudit(tx, context.actor, {
      action: 'schedule.manage',
      subjectKind: 'schedule',
      subjectId: scheduleId,
      after: { name, kind, cron: cron ?? null, timeZone, sectionId: sectionId ?? null, locales },
    });
    await notifyLive(tx, { topic: 'schedule', scheduleId });
    return { scheduleId, nextRunAt };
  });
}
