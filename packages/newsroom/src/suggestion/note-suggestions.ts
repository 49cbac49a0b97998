import type { Database } from '@marbre/db/create-database';

export interface SuggestionsToNote {
  editionId: string;
  /** Who brings them; null when whoever asks only wants to know whose they are. */
  personId: string | null;
  ids: readonly string[];
}

/**
 * Writes down whose suggestions are, before anyone is shown them: the person on whose connection an id first
 * came. An id that is known keeps its author. Returns the author of each id that is known now. Asks no
 * policy: the socket was admitted.
 */
export async function noteSuggestions(
  database: Database,
  { editionId, personId, ids }: SuggestionsToNote,
): Promise<Map<string, string | null>> {
  if (personId) {
    await database.suggestion.createMany({
      data: ids.map((id) => ({ id, editionId, personId })),
      skipDuplicates: true,
    });
  }
  const rows = await database.suggestion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, editionId: true, personId: true },
  });
  // An id that belongs to another text is nobody's here.
  return new Map(rows.map((row) => [row.id, row.editionId === editionId ? row.personId : null]));
}
