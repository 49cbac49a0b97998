import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';

export const listDecisionsInput = z.object({ editionId: z.uuid(), after: z.uuid().optional() });

const pageSize = 20;
/** Suggestions shown of one decision; an act about hundreds says how many there were. */
const shownSuggestions = 5;

/** What was decided about an edition's suggestions and by whom, newest first. */
export async function listDecisions(context: QueryContext, input: z.input<typeof listDecisionsInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId, after } = parseInput(listDecisionsInput, input);
  const rows = await context.database.suggestionDecision.findMany({
    where: { editionId, takenBackAt: null, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: {
      id: true,
      outcome: true,
      at: true,
      person: { select: { id: true, name: true } },
      _count: { select: { suggestions: true } },
      suggestions: {
        orderBy: { id: 'asc' },
        take: shownSuggestions,
        select: { id: true, kind: true, before: true, after: true, person: { select: { name: true } } },
      },
    },
  });
  const shown = rows.slice(0, pageSize).map(({ _count, ...row }) => ({ ...row, count: _count.suggestions }));
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}
