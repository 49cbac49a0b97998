import { newBlockId } from '@marbre/story/document/block-identity';
import { personIdOf } from '@marbre/story/policy/actor';
import { carryWords } from '@marbre/story/unseen/carry-words';
import { unseenIn } from '@marbre/story/unseen/word-ranges';
import { Problem } from '@marbre/story/vocabulary/problem';
import { applyUpdate, type Doc, type Transaction } from 'yjs';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { changeDocument } from '../writing/change-document';
import { assertMayDecide } from './suggestion-facts';

export const takeBackDecisionInput = z.object({ decisionId: z.uuid() });

/**
 * Makes decided suggestions pending again, where they were; what was written since stays. Throws `not-found`
 * when there is no such decision or it was taken back already.
 */
export async function takeBackDecision(
  context: CommandContext,
  input: z.input<typeof takeBackDecisionInput>,
): Promise<{ reopened: string[] }> {
  const { decisionId } = parseInput(takeBackDecisionInput, input);
  return context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "SuggestionDecision" where id = ${decisionId}::uuid for update`;
    const decision = await tx.suggestionDecision.findUnique({
      where: { id: decisionId },
      include: { suggestions: { select: { id: true } } },
    });
    if (!decision || decision.takenBackAt) throw new Problem('not-found');
    const { editionId, outcome, undo } = decision;
    const ids = decision.suggestions.map(({ id }) => id);
    await assertMayDecide(tx, context.actor, { editionId, ids, isRejecting: outcome === 'withdrawn' });
    const { contentHash } = await changeDocument(
      tx,
      editionId,
      { personId: personIdOf(context.actor) },
      (ydoc) => takeBack(ydoc, undo),
    );
    await tx.suggestion.updateMany({ where: { decisionId }, data: { decisionId: null } });
    await tx.suggestionDecision.update({
      where: { id: decisionId },
      data: { takenBackAt: context.now() },
    });
    await recordAudit(tx, context.actor, {
      action: outcome === 'withdrawn' ? 'suggestion.withdraw' : 'suggestion.decide',
      subjectKind: 'edition',
      subjectId: editionId,
      before: { outcome, decisionId },
      after: { outcome: 'taken_back', suggestions: ids.length, contentHash },
    });
    return { reopened: ids };
  });
}

/**
 * What was written since in a block that was made by the decision goes along with the words around it, and not away
 * with the block: here, for once it is told to others nobody can tell it from what was to go.
 */
function takeBack(ydoc: Doc, undo: Uint8Array): void {
  const carry = (transaction: Transaction) =>
    carryWords(transaction, unseenIn(transaction, [undo]), { fresh: [], origin: null, newBlockId });
  ydoc.once('afterTransaction', carry);
  applyUpdate(ydoc, undo);
}
