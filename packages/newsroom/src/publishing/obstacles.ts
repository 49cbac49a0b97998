import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import { Problem } from '@marbre/story/vocabulary/problem';

/**
 * Failing checks that nobody has overridden: those of the words themselves and those of summaries that
 * a person accepted. A summary that is only proposed stops nothing, because no reader will see it.
 */
export function failingFindings(editionId: string): Prisma.FindingWhereInput {
  return {
    editionId,
    severity: 'error',
    overriddenAt: null,
    OR: [{ summaryId: null }, { summary: { state: 'accepted' } }],
  };
}

/** Throws `facts-failing` while a check fails that no editor has overridden. */
export async function assertFactsHold(tx: Transaction, editionId: string): Promise<void> {
  const findings = await tx.finding.count({ where: failingFindings(editionId) });
  if (findings > 0) throw new Problem('facts-failing', { values: { findings } });
}

/** Throws `translation-incomplete` while blocks of a translation are missing or behind their source. */
export async function assertTranslationComplete(tx: Transaction, editionId: string): Promise<void> {
  const behind = await tx.edition.findFirst({
    where: { id: editionId, sourceEditionId: { not: null }, staleBlocks: { gt: 0 } },
    select: { staleBlocks: true },
  });
  if (behind) throw new Problem('translation-incomplete', { values: { blocks: behind.staleBlocks } });
}
