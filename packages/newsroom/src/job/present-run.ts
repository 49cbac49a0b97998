import type { Prisma } from '@marbre/db/generated/prisma/client';
import { can, type Decision } from '@marbre/story/policy/can';
import type { Actor } from '@marbre/story/policy/actor';
import type { ProblemCode, ProblemDetails } from '@marbre/story/vocabulary/problem';
import type { JobName } from '../jobs/job-definitions';
import { isOver } from './run-progress';

export const runInclude = {
  requestedBy: { select: { id: true, name: true } },
  schedule: { select: { id: true, name: true } },
  edition: { select: { locale: true, headline: true } },
} satisfies Prisma.RunInclude;

type ShownRun = Prisma.RunGetPayload<{ include: typeof runInclude }>;

/** A run as the Jobs room shows it. */
export function presentRun(run: ShownRun, actor: Actor) {
  const mayChange = can(actor, 'job.cancel', { requestedById: run.requestedById });
  return {
    runId: run.id,
    job: run.job as JobName,
    state: run.state,
    done: run.done,
    total: run.total,
    engine: run.engine,
    /** The block at hand, by its id in the source, while the run works. */
    blockId: run.blockId,
    failedUnits: run.failedUnits,
    failure: run.failure
      ? { code: run.failure as ProblemCode, ...((run.failureDetails ?? {}) as ProblemDetails) }
      : null,
    attempts: run.attempts,
    isCancelRequested: run.isCancelRequested,
    storyId: run.storyId,
    editionId: run.editionId,
    locale: run.edition?.locale ?? null,
    headline: run.edition?.headline ?? null,
    requestedBy: run.requestedBy,
    schedule: run.schedule,
    occurrenceAt: run.occurrenceAt,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    abilities: {
      cancel: when(mayChange, !isOver(run.state), 'run-not-cancellable'),
      retry: when(mayChange, run.state === 'failed' || run.state === 'cancelled', 'status-not-allowed'),
    },
  };
}

export type RunRow = ReturnType<typeof presentRun>;

function when(permission: Decision, isPossible: boolean, reason: ProblemCode): Decision {
  if (!permission.allowed || isPossible) return permission;
  return { allowed: false, reason };
}
