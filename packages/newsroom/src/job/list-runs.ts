import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { runStates } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { type JobName, jobDefinitions } from '../jobs/job-definitions';
import type { Page } from '../page';
import { parseInput } from '../parse-input';
import { readTimeKey, writeTimeKey } from '../time-key';
import { presentRun, type RunRow, runInclude } from './present-run';

const jobNames = Object.keys(jobDefinitions) as JobName[];

export const listRunsInput = z.object({
  state: z.enum(runStates).optional(),
  job: z.enum(jobNames).optional(),
  storyId: z.uuid().optional(),
  editionId: z.uuid().optional(),
  scheduleId: z.uuid().optional(),
  /** The `next` of the page before: time and id of its last run. */
  after: z.string().max(100).optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

/** Attempts at jobs, newest first. */
export async function listRuns(
  context: QueryContext,
  input: z.input<typeof listRunsInput>,
): Promise<Page<RunRow>> {
  assertCan(context.actor, 'job.list');
  const { after, take, ...filter } = parseInput(listRunsInput, input);
  const runs = await context.database.run.findMany({
    where: { ...filter, ...(after ? { OR: beforeKey(after) } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    include: runInclude,
  });
  const shown = runs.slice(0, take);
  const last = shown.at(-1);
  return {
    rows: shown.map((run) => presentRun(run, context.actor)),
    next: last && runs.length > take ? writeTimeKey({ at: last.createdAt, id: last.id }) : null,
  };
}

function beforeKey(key: string) {
  const { at: createdAt, id } = readTimeKey(key);
  return [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }];
}
