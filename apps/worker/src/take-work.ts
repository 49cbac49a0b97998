import { type JobName, jobDefinitions } from '@marbre/newsroom/jobs/job-definitions';
import { performRun, type QueuedJob, type Workshop } from './perform-run';

/**
 * Takes jobs from the queue. Each lane works on one job at a time, so that a long translation holds up
 * nobody else's; a notification wakes the lanes, and polling is the floor under it.
 */
export async function takeWork(workshop: Workshop, lanes: number, shutdown: AbortSignal): Promise<void> {
  for (const name of Object.keys(jobDefinitions) as JobName[]) {
    for (let lane = 0; lane < (name === 'run-schedule' ? 1 : lanes); lane += 1) {
      await openLane(workshop, name, shutdown);
    }
  }
}

async function openLane(workshop: Workshop, name: JobName, shutdown: AbortSignal): Promise<void> {
  const { boss } = workshop.newsroom;
  let laneId = '';
  laneId = await boss.work(
    name,
    {
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 2,
      batchSize: 1,
      heartbeatRefreshSeconds: 3,
      includeMetadata: true,
    },
    async (jobs: QueuedJob[]) => {
      try {
        for (const { data, retryCount, retryLimit, signal } of jobs) {
          const ending = AbortSignal.any([signal, shutdown]);
          await performRun(workshop, { data, retryCount, retryLimit, signal: ending });
        }
      } finally {
        // Where one job was another may wait: batches of one are never "full" to the queue, and it would
        // take one a second however short they are.
        if (!shutdown.aborted) boss.notifyWorker(laneId);
      }
    },
  );
}
