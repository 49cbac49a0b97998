import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { compareFacts } from '@marbre/story/facts/compare-facts';
import { linksOf } from '@marbre/story/segments/links-of';
import { compareTerms } from '@marbre/story/terms/compare-terms';
import { listTermsFor } from '../term/list-terms-for';
import { readPairings, translationSelect } from '../translation/read-pairings';
import { replaceFindings } from './store-findings';

/**
 * Compares a translation's words with its source and stores what is found: the same gate for what machines
 * and what people wrote. Does nothing for originals, and for translations never worked on block by block.
 *
 * @param document the translation's words, where the caller has them.
 */
export async function refreshFindings(
  tx: Transaction,
  editionId: string,
  document?: StoryDocument,
): Promise<void> {
  const where = { id: editionId, sourceEditionId: { not: null }, blocks: { some: {} } };
  if (!(await tx.edition.findFirst({ where, select: { id: true } }))) return;
  const edition = await tx.edition.findFirst({
    where,
    select: {
      ...translationSelect,
      story: { select: { sectionId: true, bylines: { select: { name: true } } } },
    },
  });
  if (!edition?.sourceEdition) return;
  const { pairings } = await readPairings(
    tx,
    { ...edition, sourceEdition: edition.sourceEdition },
    document ? { target: document } : {},
  );
  // A block that is not there yet, or that a person took out, is the staleness count's concern.
  const pairs = pairings.flatMap(({ source, target }) =>
    target
      ? [
          {
            sourceBlockId: source.blockId,
            targetBlockId: target.blockId,
            source: source.plain,
            target: target.plain,
            links: { source: linksOf(source), target: linksOf(target) },
          },
        ]
      : [],
  );
  const bylines = edition.story.bylines.map(({ name }) => name);
  const locales = { source: edition.sourceEdition.locale, target: edition.locale };
  const {
    pairs: terms,
    protectedNames,
    equivalents,
  } = await listTermsFor(tx, {
    sourceLocale: locales.source,
    targetLocale: locales.target,
    sectionId: edition.story.sectionId,
  });
  await replaceFindings(tx, editionId, [
    ...compareFacts(pairs, { locales, bylines, protectedNames, equivalents }),
    ...compareTerms(pairs, terms, locales),
  ]);
}
