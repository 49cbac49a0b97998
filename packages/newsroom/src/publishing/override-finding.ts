import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { policyFactsOf } from './edition-under-lock';

export const overrideFindingInput = z.object({
  findingId: z.uuid(),
  reason: z.string().trim().min(1, 'override-reason-required').max(limits.reason),
});

/** An editor answers for a failing check: it no longer stops publication, and the reason is kept. */
export async function overrideFinding(
  context: CommandContext,
  input: z.input<typeof overrideFindingInput>,
): Promise<void> {
  const { findingId, reason } = parseInput(overrideFindingInput, input);
  await context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Finding" where id = ${findingId}::uuid for update`;
    const finding = await tx.finding.findUnique({
      where: { id: findingId },
      include: { edition: { include: { story: true } } },
    });
    if (!finding) throw new Problem('not-found');
    assertCan(context.actor, 'finding.override', policyFactsOf(finding.edition));
    if (finding.overriddenAt) return;
    await tx.finding.update({
      where: { id: findingId },
      data: {
        overriddenById: personIdOf(context.actor),
        overrideReason: reason,
        overriddenAt: context.now(),
      },
    });
    await recordAudit(tx, context.actor, {
      action: 'finding.override',
      subjectKind: 'finding',
      subjectId: findingId,
      before: { kind: finding.kind, sourceValue: finding.sourceValue, targetValue: finding.targetValue },
      after: { editionId: finding.editionId, reason },
    });
    await notifyLive(tx, { topic: 'story', storyId: finding.edition.storyId });
  });
}
