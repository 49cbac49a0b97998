import type { Transaction } from '@marbre/db/create-database';
import type { Actor } from '@marbre/story/policy/actor';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { getEditionFacts } from '../story/edition-facts';

/**
 * Asks whether somebody may decide about suggestions: whoever writes the text may, and everybody may take
 * back their own. Returns true when that is what they do.
 */
export async function assertMayDecide(
  tx: Transaction,
  actor: Actor,
  { editionId, ids, isRejecting }: { editionId: string; ids: readonly string[]; isRejecting: boolean },
): Promise<boolean> {
  const facts = await getEditionFacts(tx, editionId);
  const personId = personIdOf(actor);
  const own = await tx.suggestion.count({ where: { id: { in: [...ids] }, editionId, personId } });
  const isOwn = personId !== null && own === ids.length;
  if (isRejecting && isOwn) assertCan(actor, 'suggestion.withdraw', { ...facts, authorId: personId });
  else assertCan(actor, 'suggestion.decide', facts);
  return isRejecting && isOwn;
}
