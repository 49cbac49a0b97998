import type { Finding } from '@marbre/db/generated/prisma/client';
import type { FindingCode } from '@marbre/story/facts/finding';
import { assertCan, can } from '@marbre/story/policy/can';
import { type BlockPairing, blockStates, countBehind } from '@marbre/story/segments/block-states';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { expectedEngine } from '../engine/expected-engine';
import { presentRun, runInclude } from '../job/present-run';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import type { BlockRow } from './block-record';
import { presentBlock } from './present-block';
import { readPairings, translationSelect } from './read-pairings';

export const getTranslationInput = z.object({ editionId: z.uuid() });

/**
 * A translation block by block beside its source: where each stands, who or what wrote it, what changed in
 * the source since, what is offered for it and what checks say of it.
 */
export async function getTranslation(context: QueryContext, input: z.input<typeof getTranslationInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(getTranslationInput, input);
  const { database, actor } = context;
  const edition = await database.edition.findUnique({
    where: { id: editionId },
    select: {
      ...translationSelect,
      storyId: true,
      blockFailures: true,
      findings: { where: { summaryId: null }, orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
      runs: {
        where: { job: 'translate-edition', state: { in: ['queued', 'running'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        include: runInclude,
      },
    },
  });
  if (!edition?.sourceEdition) throw new Problem('not-found');
  const [facts, engine] = await Promise.all([
    getEditionFacts(database, editionId),
    expectedEngine(database, edition.sourceEdition.locale, edition.locale),
  ]);
  const { pairings, orphans } = await readPairings(database, {
    ...edition,
    sourceEdition: edition.sourceEdition,
  });
  const findingsOf = groupFindings(edition.findings);
  const failureOf = new Map(
    edition.blockFailures.map(({ sourceBlockId, code, engine }) => [
      sourceBlockId,
      { code: code as ProblemCode, engine },
    ]),
  );
  return {
    editionId,
    storyId: edition.storyId,
    locale: edition.locale,
    sourceEditionId: edition.sourceEdition.id,
    sourceLocale: edition.sourceEdition.locale,
    behind: countBehind(pairings) + orphans.length,
    total: pairings.length,
    /** How many blocks stand where. */
    counts: countStates(pairings),
    /** The engine that is likely to translate what is asked for next. */
    engine,
    /** The run that is at it or waits to be, and the block it is at. */
    run: edition.runs[0] ? presentRun(edition.runs[0], actor) : null,
    abilities: {
      accept: can(actor, 'translation.accept', facts),
      write: can(actor, 'edition.write', facts),
      request: can(actor, 'translation.request', { locale: facts.locale, sectionId: facts.sectionId }),
      override: can(actor, 'finding.override', facts),
    },
    /** Blocks of the translation whose source is gone: a machine's are taken out by the next run, a person's by a person. */
    orphans: orphans.map(({ target, row, isPersons }) => ({
      blockId: target.blockId,
      target: target.plain,
      sourceBefore: plainTextOf(row.sourceText),
      isPersons,
    })),
    /** What checks say of the whole, of no block in particular. */
    findings: (findingsOf.get('') ?? []).map(presentFinding),
    blocks: pairings.map((pairing) => ({
      ...presentBlock(pairing),
      failure: failureOf.get(pairing.source.blockId) ?? null,
      findings: (findingsOf.get(pairing.source.blockId) ?? []).map(presentFinding),
    })),
  };
}

function countStates(pairings: readonly BlockPairing<BlockRow>[]) {
  const counts = Object.fromEntries(blockStates.map((state) => [state, 0])) as Record<
    (typeof blockStates)[number],
    number
  >;
  for (const { state } of pairings) counts[state] += 1;
  return counts;
}

function groupFindings(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.sourceBlockId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}

/** A finding with the places it speaks of, in the plain text of source and target block. */
function presentFinding(finding: Finding) {
  return {
    findingId: finding.id,
    code: finding.kind as FindingCode,
    severity: finding.severity,
    sourceValue: finding.sourceValue,
    targetValue: finding.targetValue,
    sourceRange: rangeOf(finding.sourceStart, finding.sourceEnd),
    targetRange: rangeOf(finding.targetStart, finding.targetEnd),
    isOverridden: finding.overriddenAt !== null,
    overrideReason: finding.overrideReason,
  };
}

function rangeOf(start: number | null, end: number | null) {
  return start === null || end === null ? null : { start, end };
}
