import type { OpenNewsroom } from '@marbre/newsroom/open-newsroom';
import {
  advanceRun,
  failRun,
  postponeRun,
  startRun,
  type StartedRun,
  stopRun,
  succeedRun,
} from '@marbre/newsroom/job/run-progress';
import type { JobName } from '@marbre/newsroom/jobs/job-definitions';
import { system } from '@marbre/story/policy/actor';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import type { Logger } from 'pino';
import type { Engines } from './engines';
import { type JobHandler, type JobTools, RunStopped } from './jobs/job-handler';
import { jobHandlers } from './jobs/job-handlers';

/** What the worker holds open while it works. */
export interface Workshop {
  newsroom: OpenNewsroom;
  engines: Engines;
  log: Logger;
}

/** One job as the queue hands it out. */
export interface QueuedJob {
  data: { runId: string };
  retryCount: number;
  retryLimit: number;
  signal: AbortSignal;
}

/** Refusals that may be gone at the next attempt. */
const passing: readonly ProblemCode[] = ['engine-failed', 'unavailable'];

/**
 * Performs a run and settles it. Throws only what the queue should try again: the run then waits in sight
 * of people with its last reason. A run that is over, or was cancelled while it waited, is passed over.
 */
export async function performRun({ newsroom, engines, log }: Workshop, job: QueuedJob): Promise<void> {
  const { runId } = job.data;
  const run = await startRun(newsroom, runId);
  if (!run) return;
  const runLog = log.child({ runId, job: run.job, attempt: run.attempt });
  const startedAt = performance.now();
  try {
    const shortfall = await handlerOf(run)(run, {
      context: { ...newsroom, actor: system },
      engines,
      signal: job.signal,
      log: runLog,
      async advance(progress) {
        const { isCancelRequested } = await advanceRun(newsroom, runId, progress);
        if (isCancelRequested) throw new RunStopped();
      },
    } satisfies JobTools);
    await succeedRun(newsroom, runId, shortfall ?? undefined);
    const milliseconds = Math.round(performance.now() - startedAt);
    runLog.info({ milliseconds, shortfall: shortfall?.code }, 'run succeeded');
  } catch (error) {
    await settleFailure({ newsroom, engines, log: runLog }, job, error);
  }
}

async function settleFailure({ newsroom, log }: Workshop, job: QueuedJob, error: unknown): Promise<void> {
  const { runId } = job.data;
  if (error instanceof RunStopped) {
    await stopRun(newsroom, runId);
    log.info('run stopped on request');
    return;
  }
  // Shutting down: the run stays as it is and is taken up by whoever works next.
  if (job.signal.aborted) throw error;
  const problem = error instanceof Problem ? error : new Problem('unexpected');
  const isPassing = !(error instanceof Problem) || passing.includes(problem.code);
  if (isPassing && job.retryCount < job.retryLimit) {
    log.warn({ err: error }, 'run failed and will be tried again');
    await postponeRun(newsroom, runId, problem);
    throw error;
  }
  log.error({ err: error }, 'run failed');
  await failRun(newsroom, runId, problem);
}

function handlerOf<Name extends JobName>(run: StartedRun<Name>): JobHandler<Name> {
  return jobHandlers[run.job];
}
