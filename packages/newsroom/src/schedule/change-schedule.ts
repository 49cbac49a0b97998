import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { firstRunOf, scheduleFields } from './schedule-fields';

export const changeScheduleInput = z.object({ scheduleId: z.uuid(), version: z.int(), ...scheduleFields });

/** Changes what a schedule does and when. Throws `version-conflict` when somebody else changed it first. */
export async function changeSchedule(
  context: CommandContext,
  input: z.input<typeof changeScheduleInput>,
): Promise<{ version: number; nextRunAt: Date }> {
  assertCan(context.actor, 'schedule.manage');
  const { scheduleId, version, ...fields } = parseInput(changeScheduleInput, input);
  const nextRunAt = firstRunOf(fields, context.now());
  const { name, kind, cron, timeZone, sectionId, locales } = fields;
  return context.database.$transaction(async (tx) => {
    const before = await lockSchedule(tx, scheduleId);
    if (before.version !== version) {
      throw new Problem('version-conflict', { values: { version: before.version } });
    }
    const added = locales.filter((locale) => !before.locales.includes(locale));
    await assertLanguagesOpen(tx, added, 'locales');
    await assertSectionsExist(tx, sectionId ? [sectionId] : []);
    const after = { name, kind, cron: cron ? cron : null, timeZone, sectionId: sectionId ?? null, locales };
    await tx.schedule.update({
      where: { id: scheduleId },
      data: { ...after, nextRunAt, version: version + 1 },
    });
    await recordAudit(tx, context.actor, {
      action: 'schedule.manage',
      subjectKind: 'schedule',
      subjectId: scheduleId,
      before: {
        name: before.name,
        kind: before.kind,
        cron: before.cron,
        timeZone: before.timeZone,
        sectionId: before.sectionId,
        locales: before.locales,
      },
      after,
    });
    await notifyLive(tx, { topic: 'schedule', scheduleId });
    return { version: version + 1, nextRunAt };
  });
}

/** Reads a schedule and holds its row until the transaction ends. Throws `not-found`. */
export async function lockSchedule(tx: Transaction, scheduleId: string) {
  await tx.$queryRaw`select id from "Schedule" where id = ${scheduleId}::uuid for no key update`;
  const schedule = await tx.schedule.findUnique({ where: { id: scheduleId } });
  if (!schedule) throw new Problem('not-found');
  return schedule;
}
