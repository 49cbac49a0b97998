import type { Transaction } from '@marbre/db/create-database';
import { personIdOf } from '@marbre/story/policy/actor';
import type { CommandContext } from '../context';
import { notifyLive } from '../record/emit-event';
import { type JobName, type JobPayload, jobDefinitions } from './job-definitions';

/** Which story, edition and occurrence a run belongs to, for the rooms that list it. */
export interface RunSubject {
  storyId?: string;
  editionId?: string;
  scheduleId?: string;
  occurrenceAt?: Date;
}

/** Writes down a run and queues it, in the caller's transaction; returns the run's id. */
export async function enqueueRun<Name extends JobName>(
  tx: Transaction,
  context: CommandContext,
  job: Name,
  payload: JobPayload<Name>,
  subject: RunSubject = {},
): Promise<string> {
  const run = await tx.run.create({
    data: {
      job,
      payload: jobDefinitions[job].parse(payload),
      requestedById: personIdOf(context.actor),
      createdAt: context.now(),
      ...subject,
    },
    select: { id: true, storyId: true },
  });
  await context.jobs.send(tx, job, run.id);
  await notifyLive(tx, { topic: 'run', runId: run.id, storyId: run.storyId });
  return run.id;
}
