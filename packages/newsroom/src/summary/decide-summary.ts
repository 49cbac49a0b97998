import type { SummaryState } from '@marbre/db/generated/prisma/client';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { placeStandfirst } from './place-standfirst';

export const summaryIdInput = z.object({ summaryId: z.uuid() });

/**
 * A person answers for a summary; of its kind it takes the place of the one accepted before. A standfirst
 * goes into a text that has none.
 */
export function acceptSummary(context: CommandContext, input: z.input<typeof summaryIdInput>): Promise<void> {
  return decide(context, input, 'accepted');
}

/** A person sets a summary aside; nothing of it comes out. */
export function rejectSummary(context: CommandContext, input: z.input<typeof summaryIdInput>): Promise<void> {
  return decide(context, input, 'rejected');
}

async function decide(
  context: CommandContext,
  input: z.input<typeof summaryIdInput>,
  state: SummaryState,
): Promise<void> {
  const { summaryId } = parseInput(summaryIdInput, input);
  await context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Summary" where id = ${summaryId}::uuid for update`;
    const summary = await tx.summary.findUnique({
      where: { id: summaryId },
      select: { editionId: true, kind: true, state: true },
    });
    if (!summary) throw new Problem('not-found');
    const facts = await getEditionFacts(tx, summary.editionId);
    assertCan(context.actor, 'summary.accept', facts);
    if (summary.state === state) return;
    const decided = { decidedById: personIdOf(context.actor), decidedAt: context.now() };
    if (state === 'accepted') {
      await tx.summary.updateMany({
        where: { editionId: summary.editionId, kind: summary.kind, state: 'accepted' },
        data: { state: 'rejected', ...decided },
      });
    }
    await tx.summary.update({ where: { id: summaryId }, data: { state, ...decided } });
    if (state === 'accepted' && summary.kind === 'standfirst') {
      await placeStandfirst(tx, context, { id: summaryId, editionId: summary.editionId });
    }
    await recordAudit(tx, context.actor, {
      action: 'summary.accept',
      subjectKind: 'summary',
      subjectId: summaryId,
      before: { state: summary.state },
      after: { state },
    });
    await notifyLive(tx, { topic: 'story', storyId: facts.storyId });
  });
}
