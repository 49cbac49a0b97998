import type { Transaction } from '@marbre/db/create-database';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { RunState } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import { type JobName, jobDefinitions, type JobPayload } from '../jobs/job-definitions';
import { notifyLive } from '../record/emit-event';
import { liveChannel } from '../record/events';

type RunContext = Pick<CommandContext, 'database' | 'now'>;

/** A run that a worker has taken on. */
export interface StartedRun<Name extends JobName = JobName> {
  runId: string;
  job: Name;
  payload: JobPayload<Name>;
  /** 1 for the first attempt. */
  attempt: number;
  requestedById: string | null;
  scheduleId: string | null;
}

/**
 * Takes a run on. Null when there is nothing to do: it is unknown or over, or somebody asked to cancel it or
 * nobody knows how to do it, which is settled here. A run whose worker died is taken on again, so handlers must bear repetition.
 */
export async function startRun(context: RunContext, runId: string): Promise<StartedRun | null> {
  return context.database.$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run || isOver(run.state)) return null;
    if (run.isCancelRequested) {
      await settle(tx, context, run, { state: 'cancelled' });
      return null;
    }
    const request = readRequest(run);
    if (!request) {
      await settle(tx, context, run, { state: 'failed', problem: new Problem('unexpected') });
      return null;
    }
    const attempt = run.attempts + 1;
    await tx.run.update({
      where: { id: runId },
      data: {
        state: 'running',
        attempts: attempt,
        startedAt: run.startedAt ?? context.now(),
        failure: null,
        failureDetails: undefined,
      },
    });
    await notifyLive(tx, { topic: 'run', runId, storyId: run.storyId });
    return {
      runId,
      ...request,
      attempt,
      requestedById: run.requestedById,
      scheduleId: run.scheduleId,
    };
  });
}

/** What a run asks for; null when this version of Marbre no longer, or does not yet, know such a job. */
function readRequest(run: { job: string; payload: unknown }) {
  const job = (Object.keys(jobDefinitions) as JobName[]).find((name) => name === run.job);
  const parsed = job && jobDefinitions[job].safeParse(run.payload);
  return job && parsed?.success ? { job, payload: parsed.data } : null;
}

/** How far a run has come, in units of its own (blocks, editions). */
export interface RunProgress {
  done?: number;
  total?: number;
  engine?: string;
  /** The block at hand, by its id in the source; null when there is none. */
  blockId?: string | null;
  /** Units that could not be done. */
  failedUnits?: number;
}

/**
 * Tells how far a run has come, and which engine works on what.
 * Returns whether somebody has asked for it to stop.
 */
export function advanceRun(
  context: RunContext,
  runId: string,
  progress: RunProgress,
): Promise<{ isCancelRequested: boolean }> {
  return advanceRunWithin(context.database, runId, progress);
}

/** The same in the transaction of the work itself: one statement, for it is done after every unit. */
export async function advanceRunWithin(
  tx: Transaction,
  runId: string,
  { done = null, total = null, engine = null, blockId, failedUnits = null }: Nullable<RunProgress>,
): Promise<{ isCancelRequested: boolean }> {
  const [run] = await tx.$queryRaw<{ isCancelRequested: boolean }[]>`
    with advanced as (
      update "Run" set
        "done" = coalesce(${done}::int, "done"), "total" = coalesce(${total}::int, "total"),
        "engine" = coalesce(${engine}, "engine"), "failedUnits" = coalesce(${failedUnits}::int, "failedUnits"),
        "blockId" = case when ${blockId !== undefined} then ${blockId ?? null} else "blockId" end
      where id = ${runId}::uuid
      returning "isCancelRequested", "storyId"
    )
    select "isCancelRequested", pg_notify(${liveChannel}, json_build_object(
      'topic', 'run', 'runId', ${runId}::text, 'storyId', "storyId"
    )::text)::text from advanced`;
  if (!run) throw new Problem('not-found');
  return { isCancelRequested: run.isCancelRequested };
}

type Nullable<Shape> = { [Key in keyof Shape]: Shape[Key] | null };

/** The run did what was asked, but perhaps for some units: `problem` then says how many. */
export function succeedRun(context: RunContext, runId: string, problem?: Problem): Promise<void> {
  return settleRun(context, runId, { state: 'succeeded', problem });
}

/** The run stopped because somebody asked it to. */
export function stopRun(context: RunContext, runId: string): Promise<void> {
  return settleRun(context, runId, { state: 'cancelled' });
}

/** The run failed for good; the reason is shown to the people concerned. */
export function failRun(context: RunContext, runId: string, problem: Problem): Promise<void> {
  return settleRun(context, runId, { state: 'failed', problem });
}

/** The run failed for now and waits for its next attempt, with the reason in sight. */
export function postponeRun(context: RunContext, runId: string, problem: Problem): Promise<void> {
  return settleRun(context, runId, { state: 'queued', problem });
}

interface Settlement {
  state: RunState;
  problem?: Problem;
}

async function settleRun(context: RunContext, runId: string, settlement: Settlement): Promise<void> {
  await context.database.$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (run && !isOver(run.state)) await settle(tx, context, run, settlement);
  });
}

async function settle(
  tx: Transaction,
  context: RunContext,
  run: { id: string; storyId: string | null },
  { state, problem }: Settlement,
): Promise<void> {
  await tx.run.update({
    where: { id: run.id },
    data: {
      state,
      failure: problem?.code ?? null,
      failureDetails: problem ? { ...problem.details } : undefined,
      finishedAt: isOver(state) ? context.now() : null,
      blockId: null,
    },
  });
  await notifyLive(tx, { topic: 'run', runId: run.id, storyId: run.storyId });
}

/** Reads a run and holds its row until the transaction ends. */
export async function lockRun(tx: Transaction, runId: string) {
  await tx.$queryRaw`select id from "Run" where id = ${runId}::uuid for update`;
  return tx.run.findUnique({ where: { id: runId } });
}

/** True when nothing more will happen to a run. */
export function isOver(state: RunState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
