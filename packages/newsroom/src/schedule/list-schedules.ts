import { assertCan, can } from '@marbre/story/policy/can';
import type { ProblemCode } from '@marbre/story/vocabulary/problem';
import type { QueryContext } from '../context';

/** More than any newsroom keeps; a list this long wants pruning, not pages. */
const longestList = 500;

/** Every schedule by name, with its next run, its last one and how that ended. */
export async function listSchedules(context: QueryContext) {
  assertCan(context.actor, 'schedule.list');
  const schedules = await context.database.schedule.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: longestList,
    include: {
      section: { select: { slug: true } },
      createdBy: { select: { id: true, name: true } },
      runs: {
        where: { job: 'run-schedule' },
        orderBy: { id: 'desc' },
        take: 1,
        select: {
          id: true,
          state: true,
          failure: true,
          done: true,
          total: true,
          createdAt: true,
          finishedAt: true,
        },
      },
    },
  });
  const manage = can(context.actor, 'schedule.manage');
  return schedules.map(({ id, section, runs: [lastRun], ...schedule }) => ({
    ...schedule,
    scheduleId: id,
    sectionSlug: section?.slug ?? null,
    lastRun: lastRun ? { ...lastRun, failure: lastRun.failure as ProblemCode | null } : null,
    abilities: { manage },
  }));
}
