import { system } from '@marbre/story/policy/actor';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import { emitEvent, notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { requireApproval } from './approvals';
import { readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';
import { assertFactsHold } from './obstacles';
import { writePublication } from './write-publication';

/** Attempts after an unexpected failure before a person must look; with the delays below, about an hour. */
const attemptLimit = 12;

/** Transactions in flight at once in one process: enough to keep the database busy, few enough to leave it to people. */
const concurrency = 4;

export interface ReleaseOutcome {
  published: number;
  failed: number;
  /** When the next planned release wants to be looked at, or null when none is planned. */
  nextDueAt: Date | null;
}

/**
 * Publishes every planned release whose time has come, each in its own transaction.
 *
 * Any number of workers may do this at once: a release is claimed by locking its row, and its Publication
 * is unique by release, so each happens once. What was missed while nothing ran is caught up now, and the
 * publication remembers how late it is. A failure is written down with its reason: an unexpected one is
 * tried again, ever more patiently; one that only a person can mend gives the edition back to the desk.
 */
export async function releaseDue(
  context: Omit<CommandContext, 'actor'>,
  batchSize = 200,
): Promise<ReleaseOutcome> {
  const asSystem: CommandContext = { ...context, actor: system };
  const outcome = { published: 0, failed: 0 };
  for (;;) {
    const due = await context.database.plannedRelease.findMany({
      where: { state: 'planned', nextAttemptAt: { lte: context.now() } },
      orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
      take: batchSize,
      select: { id: true, editionId: true },
    });
    let settled = 0;
    const lane = async () => {
      for (let next = due.shift(); next; next = due.shift()) {
        const result = await settleRelease(asSystem, next);
        if (result === 'published') outcome.published += 1;
        if (result === 'failed') outcome.failed += 1;
        if (result !== 'elsewhere') settled += 1;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, lane));
    if (settled === 0) break;
  }
  const next = await context.database.plannedRelease.findFirst({
    where: { state: 'planned' },
    orderBy: { nextAttemptAt: 'asc' },
    select: { nextAttemptAt: true },
  });
  return { ...outcome, nextDueAt: next?.nextAttemptAt ?? null };
}

async function settleRelease(
  context: CommandContext,
  release: DueRelease,
): Promise<'published' | 'failed' | 'elsewhere'> {
  try {
    return (await publishRelease(context, release)) ? 'published' : 'elsewhere';
  } catch (error) {
    await recordFailure(context, release, error);
    return 'failed';
  }
}

interface DueRelease {
  id: string;
  editionId: string;
}

/**
 * Publishes one release in one transaction; false when somebody else has the edition or the release in
 * hand, or it is no longer due. The edition is locked before the release, as every command does.
 */
function publishRelease(context: CommandContext, { id: releaseId, editionId }: DueRelease): Promise<boolean> {
  return context.database.$transaction(async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      select id from "Edition" where id = ${editionId}::uuid for no key update skip locked`;
    if (held.length === 0) return false;
    const claimed = await tx.$queryRaw<{ id: string }[]>`
      select id from "PlannedRelease"
      where id = ${releaseId}::uuid and state = 'planned' and "nextAttemptAt" <= ${context.now()}
      for update skip locked`;
    if (claimed.length === 0) return false;
    const release = await tx.plannedRelease.findUniqueOrThrow({
      where: { id: releaseId },
      include: { revision: true },
    });
    const edition = await readEditionUnderLock(tx, editionId);
    const status = statusAfterStep(edition, 'publish');
    const approval = await requireApproval(tx, edition);
    if (approval.contentHash !== release.contentHash) throw new Problem('revision-changed');
    if (edition.contentHash === release.contentHash) await assertFactsHold(tx, edition.id);
    const written = await writePublication(tx, context, {
      edition,
      revision: release.revision,
      kind: 'publish',
      release,
    });
    await tx.plannedRelease.update({
      where: { id: releaseId },
      data: { state: 'published', settledAt: context.now(), failure: null, attempts: { increment: 1 } },
    });
    await moveEdition(tx, context, edition, status, {
      action: 'release.settled',
      details: {
        releaseId,
        publicationId: written.publicationId,
        contentHash: release.contentHash,
        path: written.path,
        lateSeconds: Math.max(0, Math.round((context.now().getTime() - release.dueAt.getTime()) / 1000)),
      },
    });
    return true;
  });
}

/** Writes a failure down. Problems are final, since nothing changes by waiting; the rest is tried again. */
async function recordFailure(
  context: CommandContext,
  { id: releaseId, editionId }: DueRelease,
  error: unknown,
): Promise<void> {
  const code: ProblemCode = error instanceof Problem ? error.code : 'unexpected';
  await context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    await tx.$queryRaw`select id from "PlannedRelease" where id = ${releaseId}::uuid for update`;
    const release = await tx.plannedRelease.findUnique({ where: { id: releaseId } });
    if (release?.state !== 'planned') return;
    const attempts = release.attempts + 1;
    const isFinal = error instanceof Problem || attempts >= attemptLimit;
    await tx.plannedRelease.update({
      where: { id: releaseId },
      data: {
        attempts,
        failure: code,
        ...(isFinal
          ? { state: 'failed', settledAt: context.now() }
          : { nextAttemptAt: new Date(context.now().getTime() + retryDelay(attempts)) }),
      },
    });
    if (isFinal) {
      if (edition.status === 'scheduled') {
        await moveEdition(tx, context, edition, 'approved', {
          action: 'release.settled',
          details: { releaseId, failure: code },
        });
      } else {
        await recordAudit(tx, context.actor, {
          action: 'release.settled',
          subjectKind: 'edition',
          subjectId: edition.id,
          after: { releaseId, failure: code },
        });
      }
      await emitEvent(tx, 'release.failed', {
        releaseId,
        editionId: edition.id,
        storyId: edition.storyId,
        code,
      });
    }
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
  });
}

/** Milliseconds before attempt number `attempts` + 1: 2 s, 4 s, 8 s … at most 10 minutes. */
function retryDelay(attempts: number): number {
  return Math.min(2_000 * 2 ** (attempts - 1), 600_000);
}
