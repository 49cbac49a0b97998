import { readScheduleWork, type ScheduledTask } from '@marbre/newsroom/schedule/schedule-work';
import { requestSummary } from '@marbre/newsroom/summary/request-summary';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import type { JobHandler, JobTools } from './job-handler';

/** Somebody was quicker, or there is nothing to work on: no reason to call the schedule a failure. */
const harmless: readonly ProblemCode[] = [
  'translation-running',
  'summary-running',
  'edition-exists',
  'summary-empty',
  'not-found',
];

/**
 * Does a schedule's work by queueing a run of its own for every translation or summary due, so that one
 * that fails leaves the others alone. Fails at the end with the first refusal that people should know of.
 */
export const runSchedule: JobHandler<'run-schedule'> = async (run, tools) => {
  const tasks = await readScheduleWork(tools.context, run.payload.scheduleId);
  await tools.advance({ done: 0, total: tasks.length });
  let refusal: Problem | null = null;
  for (const [index, task] of tasks.entries()) {
    tools.signal.throwIfAborted();
    const problem = await attempt(task, tools);
    if (problem) refusal ??= problem;
    await tools.advance({ done: index + 1 });
  }
  if (refusal) throw refusal;
};

async function attempt(task: ScheduledTask, { context, log }: JobTools): Promise<Problem | null> {
  try {
    if (task.kind === 'translate') {
      await requestTranslation(context, { sourceEditionId: task.editionId, locale: task.locale });
    } else {
      await requestSummary(context, { editionId: task.editionId, kinds: ['key_points'] });
    }
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log.info({ ...task, problem: error.code }, 'a scheduled task was refused');
    return harmless.includes(error.code) ? null : error;
  }
}
