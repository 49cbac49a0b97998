import { assertCan, can } from '@marbre/story/policy/can';
import type { FindingCode } from '@marbre/story/facts/finding';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import { readCurrentDocument } from '../writing/read-current-document';

export const listSummariesInput = z.object({ editionId: z.uuid() });

/** The newest are enough: older proposals of the same words have been decided or forgotten. */
const shown = 20;

/**
 * An edition's summaries, the newest first; a sentence is stale when a block it rests on has changed or gone.
 */
export async function listSummaries(context: QueryContext, input: z.input<typeof listSummariesInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(listSummariesInput, input);
  const { database, actor } = context;
  const facts = await getEditionFacts(database, editionId);
  const summaries = await database.summary.findMany({
    where: { editionId },
    orderBy: { id: 'desc' },
    take: shown,
    include: {
      sentences: { orderBy: { position: 'asc' } },
      findings: { orderBy: { id: 'asc' } },
      decidedBy: { select: { id: true, name: true } },
    },
  });
  const { document } = await readCurrentDocument(database, editionId);
  const hashes = new Map(
    extractSegments(document, facts.locale).map((segment) => [segment.blockId, segment.textHash]),
  );
  return {
    abilities: { request: can(actor, 'summary.request', facts), accept: can(actor, 'summary.accept', facts) },
    summaries: summaries.map((summary) => {
      const sentences = summary.sentences.map(({ text, blockIds, blockHashes }) => ({
        text,
        blockIds,
        isStale: blockIds.some((id, index) => hashes.get(id) !== blockHashes[index]),
      }));
      return {
        summaryId: summary.id,
        kind: summary.kind,
        state: summary.state,
        engine: summary.engine,
        engineVersion: summary.engineVersion,
        createdAt: summary.createdAt,
        decidedBy: summary.decidedBy,
        decidedAt: summary.decidedAt,
        sentences,
        staleSentences: sentences.filter(({ isStale }) => isStale).length,
        findings: summary.findings.map(
          ({ id, kind, severity, sourceBlockId, sourceValue, targetValue, overriddenAt }) => ({
            findingId: id,
            code: kind as FindingCode,
            severity,
            sourceBlockId,
            sourceValue,
            targetValue,
            isOverridden: overriddenAt !== null,
          }),
        ),
      };
    }),
  };
}
