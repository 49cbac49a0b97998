import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { readPairings, translationSelect } from '../translation/read-pairings';
import { findMemoryMatches, type MemoryMatch } from './find-memory-matches';

export const listMemoryMatchesInput = z.object({
  /** The translation. */
  editionId: z.uuid(),
  /** The blocks of its source to be asked about; all when left out. */
  sourceBlockIds: z.array(z.string().min(1).max(200)).max(500).optional(),
});

/** What the memory knows for the blocks of a translation's source as it stands. Throws `not-found` for originals. */
export async function listMemoryMatches(
  context: QueryContext,
  input: z.input<typeof listMemoryMatchesInput>,
): Promise<{ sourceBlockId: string; matches: MemoryMatch[] }[]> {
  assertCan(context.actor, 'memory.search');
  const { editionId, sourceBlockIds } = parseInput(listMemoryMatchesInput, input);
  const edition = await context.database.edition.findUnique({
    where: { id: editionId },
    select: { ...translationSelect, story: { select: { sectionId: true } } },
  });
  if (!edition?.sourceEdition) throw new Problem('not-found');
  const { sourceEdition, story } = edition;
  const { pairings } = await readPairings(context.database, { ...edition, sourceEdition });
  const found = await findMemoryMatches(context.database, {
    sourceLocale: sourceEdition.locale,
    targetLocale: edition.locale,
    sectionId: story.sectionId,
    exceptEditionId: editionId,
    segments: pairings
      .map(({ source }) => source)
      .filter(({ blockId }) => !sourceBlockIds || sourceBlockIds.includes(blockId)),
  });
  return [...found].map(([sourceBlockId, matches]) => ({ sourceBlockId, matches }));
}
