import { assertCan, can } from '@marbre/story/policy/can';
import type { FindingCode } from '@marbre/story/facts/finding';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';

export const listFindingsInput = z.object({ editionId: z.uuid() });

/** What checks say about an edition's words and summaries, errors first, then in the order found. */
export async function listFindings(context: QueryContext, input: z.input<typeof listFindingsInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(listFindingsInput, input);
  const facts = await getEditionFacts(context.database, editionId);
  const findings = await context.database.finding.findMany({
    where: { editionId },
    orderBy: [{ severity: 'asc' }, { id: 'asc' }],
    include: { overriddenBy: { select: { id: true, name: true } } },
  });
  return {
    abilities: { override: can(context.actor, 'finding.override', facts) },
    findings: findings.map((finding) => ({
      findingId: finding.id,
      code: finding.kind as FindingCode,
      severity: finding.severity,
      summaryId: finding.summaryId,
      sourceBlockId: finding.sourceBlockId,
      targetBlockId: finding.targetBlockId,
      sourceValue: finding.sourceValue,
      targetValue: finding.targetValue,
      override: finding.overriddenAt
        ? { by: finding.overriddenBy, reason: finding.overrideReason ?? '', at: finding.overriddenAt }
        : null,
    })),
  };
}
