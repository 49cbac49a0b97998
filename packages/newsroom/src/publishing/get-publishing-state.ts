import { assertCan, can, type Decision } from '@marbre/story/policy/can';
import { type EditionStep, editionSteps, nextStep, statusAfter } from '@marbre/story/policy/edition-flow';
import { headlineOf } from '@marbre/story/document/plain-text';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { readCurrentDocument } from '../writing/read-current-document';
import { policyFactsOf, publishingInclude } from './edition-under-lock';
import { failingFindings } from './obstacles';
import type { CorrectionNotice } from './write-publication';

export const getPublishingStateInput = z.object({ editionId: z.uuid() });

const actionOfStep = {
  submit: 'edition.submit',
  return: 'edition.return',
  approve: 'edition.approve',
  publish: 'edition.publish',
  schedule: 'edition.schedule',
  cancel_release: 'edition.schedule',
  correct: 'edition.publish',
  unpublish: 'edition.unpublish',
  kill: 'edition.unpublish',
} as const satisfies Record<EditionStep, string>;

/**
 * What stands between an edition and its readers, for the person who asks: every step with whether they
 * may take it now and why not, the next one to offer, and the hash to approve by.
 */
export async function getPublishingState(
  context: QueryContext,
  input: z.input<typeof getPublishingStateInput>,
) {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(getPublishingStateInput, input);
  const { database } = context;
  const edition = await database.edition.findUnique({ where: { id: editionId }, include: publishingInclude });
  if (!edition) throw new Problem('not-found');
  const [current, approval, release, lastReturn, failing, overridden, correctedElsewhere] = await Promise.all(
    [
      readCurrentDocument(database, editionId),
      database.approval.findFirst({
        where: { editionId, revokedAt: null },
        orderBy: { id: 'desc' },
        include: { approvedBy: { select: { name: true } } },
      }),
      database.plannedRelease.findFirst({
        where: { editionId, state: { not: 'cancelled' } },
        orderBy: { id: 'desc' },
        include: { plannedBy: { select: { name: true } } },
      }),
      database.auditEntry.findFirst({
        where: { subjectKind: 'edition', subjectId: editionId, action: 'edition.return' },
        orderBy: { id: 'desc' },
        include: { actor: { select: { name: true } } },
      }),
      database.finding.count({ where: failingFindings(editionId) }),
      database.finding.count({ where: { editionId, overriddenAt: { not: null } } }),
      readCorrectionsElsewhere(context, edition),
    ],
  );
  const { contentHash } = current;
  const isChangedSinceApproval = approval?.contentHash !== contentHash;
  const isApprovalUnpublished =
    approval !== null &&
    (edition.reading?.withdrawnAt != null || edition.reading?.contentHash !== approval.contentHash);
  const facts = policyFactsOf(edition);
  const obstacles = {
    hasHeadline: headlineOf(current.document) !== '',
    failingFindings: failing,
    overriddenFindings: overridden,
    staleBlocks: edition.sourceEditionId ? edition.staleBlocks : 0,
  };
  const decide = (step: EditionStep): Decision => {
    const permission = can(context.actor, actionOfStep[step], facts);
    if (!permission.allowed) return permission;
    if (statusAfter(edition.status, step) === null) return refuse('status-not-allowed');
    const obstacle = obstacleTo(step, obstacles, { isApproved: approval !== null, isChangedSinceApproval });
    return obstacle ? refuse(obstacle) : permission;
  };
  const steps = Object.fromEntries(editionSteps.map((step) => [step, decide(step)])) as Record<
    EditionStep,
    Decision
  >;
  const next = nextStep({ status: edition.status, isChangedSinceApproval, isApprovalUnpublished });
  return {
    editionId,
    storyId: edition.storyId,
    locale: edition.locale,
    status: edition.status,
    version: edition.version,
    contentHash,
    isChangedSinceApproval,
    isChangedSincePublication: edition.reading !== null && edition.reading.contentHash !== contentHash,
    ...obstacles,
    next: next ? { step: next, decision: steps[next] } : null,
    steps,
    approval: approval && {
      approvedAt: approval.approvedAt,
      approvedBy: approval.approvedBy?.name ?? null,
      contentHash: approval.contentHash,
    },
    returned: lastReturn && {
      at: lastReturn.at,
      by: lastReturn.actor?.name ?? null,
      note: noteOf(lastReturn.after),
    },
    release: release && {
      releaseId: release.id,
      state: release.state,
      dueAt: release.dueAt,
      plannedBy: release.plannedBy?.name ?? null,
      failure: release.failure as ProblemCode | null,
      attempts: release.attempts,
      nextAttemptAt: release.state === 'planned' ? release.nextAttemptAt : null,
      isLate: release.state === 'planned' && release.dueAt < context.now(),
    },
    reading: edition.reading && {
      path: edition.reading.path,
      publishedAt: edition.reading.publishedAt,
      updatedAt: edition.reading.updatedAt,
      withdrawnAt: edition.reading.withdrawnAt,
      withdrawnNote: edition.reading.withdrawnNote,
      corrections: edition.reading.corrections as unknown as CorrectionNotice[],
    },
    correctedElsewhere,
  };
}

interface Obstacles {
  hasHeadline: boolean;
  failingFindings: number;
  staleBlocks: number;
}

/** Why a step cannot be taken although state and policy allow it, or null. */
function obstacleTo(
  step: EditionStep,
  obstacles: Obstacles,
  approval: { isApproved: boolean; isChangedSinceApproval: boolean },
): ProblemCode | null {
  const isJudged = step === 'approve' || step === 'correct';
  if ((isJudged || step === 'submit') && !obstacles.hasHeadline) return 'headline-required';
  if (isJudged && obstacles.staleBlocks > 0) return 'translation-incomplete';
  if (step !== 'publish' && step !== 'schedule')
    return isJudged && obstacles.failingFindings > 0 ? 'facts-failing' : null;
  if (!approval.isApproved) return 'not-approved';
  return !approval.isChangedSinceApproval && obstacles.failingFindings > 0 ? 'facts-failing' : null;
}

/** Corrections of the story's other languages made after this edition last changed before readers. */
async function readCorrectionsElsewhere(
  context: QueryContext,
  edition: { id: string; storyId: string; reading: { updatedAt: Date } | null },
) {
  if (!edition.reading) return [];
  const corrections = await context.database.publication.findMany({
    where: {
      kind: 'correction',
      publishedAt: { gt: edition.reading.updatedAt },
      edition: { storyId: edition.storyId, id: { not: edition.id } },
    },
    orderBy: { id: 'desc' },
    take: 10,
    select: { note: true, publishedAt: true, edition: { select: { locale: true } } },
  });
  return corrections.map(({ note, publishedAt, edition: { locale } }) => ({ note, at: publishedAt, locale }));
}

function noteOf(after: unknown): string {
  return typeof after === 'object' && after !== null && 'note' in after ? String(after.note) : '';
}

function refuse(reason: ProblemCode): Decision {
  return { allowed: false, reason };
}
