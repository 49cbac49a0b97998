import type { TextRange } from '@marbre/story/facts/fact';
import { assertCan } from '@marbre/story/policy/can';
import { openTermFinder } from '@marbre/story/terms/find-terms';
import { agreedTarget } from '@marbre/story/terms/terms-in-story';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { readPairings, translationSelect } from '../translation/read-pairings';
import { listTermsFor } from './list-terms-for';

export const listBlockTermsInput = z.object({
  /** The translation. */
  editionId: z.uuid(),
});

/** A term that a block of the source speaks of. */
export interface BlockTerm {
  termId: string;
  /** Its words as they stand in the block, whatever their endings. */
  text: string;
  /** Where they stand first in the block's plain text. */
  place: TextRange;
  /** What it becomes; the same words for a name that stays as it is. */
  target: string;
}

/**
 * The agreed words for each block of a translation's source, in the order they are met, each once. Blocks
 * that speak of no term are left out. Throws `not-found` for originals.
 */
export async function listBlockTerms(
  context: QueryContext,
  input: z.input<typeof listBlockTermsInput>,
): Promise<{ sourceBlockId: string; terms: BlockTerm[] }[]> {
  assertCan(context.actor, 'term.list');
  const { editionId } = parseInput(listBlockTermsInput, input);
  const edition = await context.database.edition.findUnique({
    where: { id: editionId },
    select: { ...translationSelect, story: { select: { sectionId: true } } },
  });
  if (!edition?.sourceEdition) throw new Problem('not-found');
  const { sourceEdition, story } = edition;
  const { pairs } = await listTermsFor(context.database, {
    sourceLocale: sourceEdition.locale,
    targetLocale: edition.locale,
    sectionId: story.sectionId,
  });
  const find = openTermFinder(
    pairs.flatMap((pair) =>
      pair.source.map((form) => ({
        text: form.text,
        partOfSpeech: pair.isUntranslatable ? ('name' as const) : pair.partOfSpeech,
        value: { pair, form },
      })),
    ),
    sourceEdition.locale,
  );
  const { pairings } = await readPairings(context.database, { ...edition, sourceEdition });
  return pairings.flatMap(({ source }) => {
    const terms = new Map<string, BlockTerm>();
    for (const { text, start, end, value } of find(source.plain)) {
      const target = agreedTarget(value.pair, value.form.text);
      if (target === null || terms.has(value.pair.termId)) continue;
      terms.set(value.pair.termId, { termId: value.pair.termId, text, place: { start, end }, target });
    }
    return terms.size > 0 ? [{ sourceBlockId: source.blockId, terms: [...terms.values()] }] : [];
  });
}
