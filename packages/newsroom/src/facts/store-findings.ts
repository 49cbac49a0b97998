import type { Transaction } from '@marbre/db/create-database';
import type { Finding } from '@marbre/story/facts/finding';

/** What makes two findings the same one: an override of it then stays. */
export function keyOf(finding: {
  kind: string;
  sourceBlockId: string | null;
  targetBlockId: string | null;
  sourceValue: string | null;
  targetValue: string | null;
}): string {
  const { kind, sourceBlockId, targetBlockId, sourceValue, targetValue } = finding;
  return JSON.stringify([kind, sourceBlockId, targetBlockId, sourceValue, targetValue]);
}

/** A finding as it is stored: its code is its kind, which `web` has words for. */
function rowOf(editionId: string, finding: Finding) {
  const { code, severity, sourceBlockId, targetBlockId, sourceValue, targetValue } = finding;
  const words = { sourceBlockId, targetBlockId, sourceValue, targetValue };
  return { editionId, kind: code, severity, ...words, ...placeOf(finding) };
}

function placeOf({ sourceRange, targetRange }: Finding) {
  return {
    sourceStart: sourceRange?.start ?? null,
    sourceEnd: sourceRange?.end ?? null,
    targetStart: targetRange?.start ?? null,
    targetEnd: targetRange?.end ?? null,
  };
}

/** Makes the stored findings about an edition's words exactly these; overrides of those that stay are kept. */
export async function replaceFindings(
  tx: Transaction,
  editionId: string,
  findings: readonly Finding[],
): Promise<void> {
  await replace(tx, { editionId, summaryId: null }, editionId, findings);
}

/** The same for what is said about some blocks, by their ids in the source. */
export async function replaceBlockFindings(
  tx: Transaction,
  { editionId, sourceBlockIds }: { editionId: string; sourceBlockIds: string[] },
  findings: readonly Finding[],
): Promise<void> {
  await replace(
    tx,
    { editionId, sourceBlockId: { in: sourceBlockIds }, summaryId: null },
    editionId,
    findings,
  );
}

async function replace(
  tx: Transaction,
  where: { editionId: string; summaryId: null; sourceBlockId?: { in: string[] } },
  editionId: string,
  findings: readonly Finding[],
): Promise<void> {
  const wanted = new Map(
    findings.map((finding) => [keyOf({ ...finding, kind: finding.code }), rowOf(editionId, finding)]),
  );
  const present = await tx.finding.findMany({ where });
  const gone = present.filter((row) => !wanted.has(keyOf(row)));
  for (const row of present) {
    const same = wanted.get(keyOf(row));
    wanted.delete(keyOf(row));
    // Words typed before it move a finding without changing it.
    if (same && (same.sourceStart !== row.sourceStart || same.targetStart !== row.targetStart)) {
      const { sourceStart, sourceEnd, targetStart, targetEnd } = same;
      await tx.finding.update({
        where: { id: row.id },
        data: { sourceStart, sourceEnd, targetStart, targetEnd },
      });
    }
  }
  if (gone.length > 0) await tx.finding.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  if (wanted.size > 0) await tx.finding.createMany({ data: [...wanted.values()] });
}
