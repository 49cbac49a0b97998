import type { Transaction } from '@marbre/db/create-database';
import { fromPrisma, PgBoss } from 'pg-boss';
import { type JobName, jobDefinitions } from './job-definitions';

/** Where commands put work: a run's id under its job's name, in the caller's transaction. */
export interface JobQueue {
  send(tx: Transaction, job: JobName, runId: string): Promise<void>;
}

/** The queue's own settings, the same for every process that opens it. */
const queueOptions = {
  policy: 'exclusive',
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  // A long story with a slow engine; a dead worker is noticed by its heartbeat long before.
  expireInSeconds: 6 * 3600,
  // The shortest pg-boss allows: the work of a killed worker is taken up again this long after.
  heartbeatSeconds: 10,
  notify: true,
} as const;

/**
 * Opens the queue, laying out its tables where they are missing. Only the worker (`isWorker`) looks
 * after it from then on; other processes send and hold one connection.
 */
export async function openJobQueue(
  connectionString: string,
  options: { isWorker: boolean; onError: (error: unknown) => void },
): Promise<{ boss: PgBoss; queue: JobQueue; close: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString,
    max: options.isWorker ? 4 : 1,
    supervise: options.isWorker,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    useListenNotify: options.isWorker,
    schedule: false,
  });
  boss.on('error', options.onError);
  await boss.start();
  for (const name of Object.keys(jobDefinitions)) await boss.createQueue(name, queueOptions);
  return { boss, queue: createJobQueue(boss), close: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

/** A queue that sends through an open PgBoss. The run's id is the key, so a run is queued once at most. */
function createJobQueue(boss: PgBoss): JobQueue {
  return {
    async send(tx, job, runId) {
      await boss.send(job, { runId }, { db: fromPrisma(tx), singletonKey: runId });
    },
  };
}
