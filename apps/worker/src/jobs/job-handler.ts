import type { CommandContext } from '@marbre/newsroom/context';
import type { RunProgress, StartedRun } from '@marbre/newsroom/job/run-progress';
import type { JobName } from '@marbre/newsroom/jobs/job-definitions';
import type { Problem } from '@marbre/story/vocabulary/problem';
import type { Logger } from 'pino';
import type { Engines } from '../engines';

/** What a handler works with. */
export interface JobTools {
  /** Acts as the system: whether somebody may ask for this was settled when they did. */
  context: CommandContext;
  engines: Engines;
  /** Aborts when the worker shuts down or has lost the job; the run is then taken up again elsewhere. */
  signal: AbortSignal;
  /**
   * Tells how far the work is, in units of the job's own, and by which engine.
   * Throws `RunStopped` when somebody asked the run to stop: let it pass.
   */
  advance(progress: RunProgress): Promise<void>;
  log: Logger;
}

/**
 * Does one job. It may be called again for the same run after a crash, and must then go on from what it
 * finds done. Throws a Problem for what people should know; anything else is tried again. Returns a Problem
 * when the work was done but for some of it.
 */
export type JobHandler<Name extends JobName> = (
  run: StartedRun<Name>,
  tools: JobTools,
) => Promise<Problem | void>;

/** Somebody asked the run to stop. */
export class RunStopped extends Error {
  constructor() {
    super('The run was asked to stop.');
    this.name = 'RunStopped';
  }
}
