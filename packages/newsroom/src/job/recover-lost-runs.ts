import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import type { JobName } from '../jobs/job-definitions';
import { failRun } from './run-progress';

/** Attempts after which a run that keeps killing its worker is given up. */
const attemptLimit = 10;

/** Seconds a run may be without a job in the queue: longer than any moment between two transactions. */
const patienceSeconds = 60;

/**
 * Finds runs that wait or work but that the queue no longer knows: their job used up its attempts while
 * workers died under it, or the queue was restored from an older copy. They are queued again, and given up
 * after too many attempts, so that no run stays open for ever. Returns how many were found.
 */
export async function recoverLostRuns(
  context: Pick<CommandContext, 'database' | 'jobs' | 'now'>,
): Promise<number> {
  const before = new Date(context.now().getTime() - patienceSeconds * 1000);
  const lost = await context.database.$queryRaw<{ id: string; job: string; attempts: number }[]>`
    select run.id, run.job, run.attempts from "Run" run
    where run.state in ('queued', 'running') and run."createdAt" < ${before}
      and not exists (
        select 1 from pgboss.job job
        where job.name = run.job and job.singleton_key = run.id::text
          and job.state in ('created', 'retry', 'active')
      )
    order by run.id limit 100`;
  for (const { id, job, attempts } of lost) {
    if (attempts >= attemptLimit) await failRun(context, id, new Problem('unexpected'));
    else await context.database.$transaction((tx) => context.jobs.send(tx, job as JobName, id));
  }
  return lost.length;
}
