import { type JobName, jobDefinitions } from '@marbre/newsroom/jobs/job-definitions';
import { performRun, type QueuedJob, type Workshop } from './perform-run';

/**
 * Takes jobs from the queue. Each lane works on one job at a time, so that a long translation holds up
 * nobody else's; a notification wakes the lanes, and polling is the floor under it.
 */
export async function takeWork(workshop: Workshop, lanes: number, shutdown: AbortSignal): Promise<void> {
  for (const name of Object.keys(jobDefinitions) as JobName[]) {
    await workshop.newsroom.boss.work(
      name,
      {
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 2,
        batchSize: 1,
        burstWhenBatchFull: true,
        localConcurrency: name === 'run-schedule' ? 1 : lanes,
        heartbeatRefreshSeconds: 3,
        includeMetadata: true,
      },
      async (jobs: QueuedJob[]) => {
        for (const { data, retryCount, retryLimit, signal } of jobs) {
          await performRun(workshop, {
            data,
            retryCount,
            retryLimit,
            signal: AbortSignal.any([signal, shutdown]),
          });
        }
      },
    );
  }
}
