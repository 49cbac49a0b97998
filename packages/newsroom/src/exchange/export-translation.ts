import type { BlockPairing } from '@marbre/story/segments/block-states';
import { retagText } from '@marbre/story/segments/retag-text';
import { writeXliff, type XliffState, type XliffUnit } from '@marbre/story/exchange/xliff';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import { readPairings, translationSelect } from '../translation/read-pairings';

export const exportTranslationInput = z.object({
  /** The translation. */
  editionId: z.uuid(),
});

/** A file as a browser or a command line keeps it. */
export interface ExchangeFile {
  fileName: string;
  content: string;
}

/**
 * A translation as XLIFF, for a translator outside the newsroom: every block of the source, with what there
 * is of its translation. Throws `not-found` for an original.
 */
export async function exportTranslation(
  context: QueryContext,
  input: z.input<typeof exportTranslationInput>,
): Promise<ExchangeFile> {
  const { editionId } = parseInput(exportTranslationInput, input);
  assertCan(context.actor, 'edition.write', await getEditionFacts(context.database, editionId));
  const edition = await context.database.edition.findUnique({
    where: { id: editionId },
    select: {
      ...translationSelect,
      slug: true,
      sourceEdition: { select: { id: true, locale: true, headline: true } },
    },
  });
  if (!edition?.sourceEdition) throw new Problem('not-found');
  const { locale, slug, sourceEdition } = edition;
  const { pairings } = await readPairings(context.database, { ...edition, sourceEdition });
  const content = writeXliff({
    original: sourceEdition.id,
    sourceLanguage: sourceEdition.locale,
    targetLanguage: locale,
    headline: sourceEdition.headline,
    units: pairings.map(unitOf),
  });
  return { fileName: `${slug || editionId}.${sourceEdition.locale}-${locale}.xlf`, content };
}

/** Words of an older source are not passed on as a translation of this one. */
const states: Record<BlockPairing['state'], XliffState> = {
  missing: 'initial',
  stale: 'initial',
  machine: 'translated',
  memory: 'translated',
  person: 'translated',
  accepted: 'final',
};

function unitOf({ source, target, state }: BlockPairing): XliffUnit {
  return {
    blockId: source.blockId,
    kind: source.kind,
    source: source.text,
    target: target ? retagText(target, source) : null,
    state: states[state],
    sourceHash: source.textHash,
    targetHash: target?.textHash ?? '',
  };
}
