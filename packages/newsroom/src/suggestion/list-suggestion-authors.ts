import { assertCan } from '@marbre/story/policy/can';
import { isSuggestionId } from '@marbre/story/suggestions/pending';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';

export const listSuggestionAuthorsInput = z.object({
  editionId: z.uuid(),
  ids: z.array(z.string().refine(isSuggestionId)).max(1_000),
});

/** Who suggested what lies in a text, and when; what is suggested the text itself says. */
export async function listSuggestionAuthors(
  context: QueryContext,
  input: z.input<typeof listSuggestionAuthorsInput>,
) {
  assertCan(context.actor, 'edition.read');
  const { editionId, ids } = parseInput(listSuggestionAuthorsInput, input);
  return context.database.suggestion.findMany({
    where: { id: { in: ids }, editionId },
    orderBy: { id: 'asc' },
    select: { id: true, createdAt: true, person: { select: { id: true, name: true } } },
  });
}

export type SuggestionAuthor = Awaited<ReturnType<typeof listSuggestionAuthors>>[number];
