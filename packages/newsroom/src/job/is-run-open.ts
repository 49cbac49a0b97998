import type { Transaction } from '@marbre/db/create-database';
import type { JobName } from '../jobs/job-definitions';

/** True while a job of this name waits for this edition, or works on it. */
export async function isRunOpen(tx: Transaction, job: JobName, editionId: string): Promise<boolean> {
  const run = await tx.run.findFirst({
    where: { job, editionId, state: { in: ['queued', 'running'] } },
    select: { id: true },
  });
  return run !== null;
}
