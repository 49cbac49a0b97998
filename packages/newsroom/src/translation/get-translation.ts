import type { StoryNode } from '@marbre/story/document/story-node';
import { assertCan, can } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import { countBehind } from '@marbre/story/segments/block-states';
import { readPairings, translationSelect } from './read-pairings';

export const getTranslationInput = z.object({ editionId: z.uuid() });

/** A translation block by block beside its source: state, origin, engine, and what is offered for it. */
export async function getTranslation(context: QueryContext, input: z.input<typeof getTranslationInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(getTranslationInput, input);
  const { database, actor } = context;
  const edition = await database.edition.findUnique({ where: { id: editionId }, select: translationSelect });
  if (!edition?.sourceEdition) throw new Problem('not-found');
  const facts = await getEditionFacts(database, editionId);
  const { pairings, orphans } = await readPairings(database, {
    ...edition,
    sourceEdition: edition.sourceEdition,
  });
  return {
    editionId,
    locale: edition.locale,
    sourceEditionId: edition.sourceEdition.id,
    sourceLocale: edition.sourceEdition.locale,
    behind: countBehind(pairings) + orphans.length,
    total: pairings.length,
    abilities: {
      accept: can(actor, 'translation.accept', facts),
      request: can(actor, 'translation.request', { locale: facts.locale, sectionId: facts.sectionId }),
    },
    /** Blocks of the translation whose source is gone: a machine's are taken out by the next run, a person's by a person. */
    orphans: orphans.map(({ target, isPersons }) => ({
      blockId: target.blockId,
      target: target.plain,
      isPersons,
    })),
    blocks: pairings.map(({ source, target, row, state }) => ({
      sourceBlockId: source.blockId,
      blockId: row?.blockId ?? target?.blockId ?? null,
      kind: source.kind,
      state,
      source: source.plain,
      target: target?.plain ?? '',
      origin: row?.origin ?? null,
      /** What is remembered of it, for whoever has both texts open and follows them word by word. */
      remembered: row && {
        blockId: row.blockId,
        sourceBlockId: row.sourceBlockId,
        sourceHash: row.sourceHash,
        targetHash: row.targetHash,
        origin: row.origin,
        isAccepted: row.isAccepted,
      },
      engine: row?.engine ?? '',
      engineVersion: row?.engineVersion ?? '',
      translatedAt: row?.translatedAt ?? null,
      suggestion: row?.suggestion ? plainOf(row.suggestion as unknown as StoryNode[]) : null,
    })),
  };
}

export type TranslationDetails = Awaited<ReturnType<typeof getTranslation>>;

function plainOf(nodes: readonly StoryNode[]): string {
  return nodes
    .map((node) => node.text ?? (node.type === 'hardBreak' ? '\n' : plainOf(node.content ?? [])))
    .join('');
}
