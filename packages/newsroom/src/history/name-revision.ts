import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import { createRevision } from '../writing/create-revision';

export const nameRevisionInput = z.object({ editionId: z.uuid(), name: z.string().trim().min(1).max(120) });

/** Keeps the text as it is now under a name a person gives it. */
export async function nameRevision(
  context: CommandContext,
  input: z.input<typeof nameRevisionInput>,
): Promise<{ revisionId: string; number: number }> {
  const { editionId, name } = parseInput(nameRevisionInput, input);
  return context.database.$transaction(async (tx) => {
    assertCan(context.actor, 'edition.suggest', await getEditionFacts(tx, editionId));
    const { id, number } = await createRevision(tx, context, { editionId, reason: 'named', name });
    return { revisionId: id, number };
  });
}
