import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { extractSegments } from '@marbre/story/segments/extract-segments';

/**
 * The key points readers may see beside these words: the last ones a person accepted, without those whose
 * blocks have changed since, and none at all while a check on them fails.
 */
export async function readAcceptedKeyPoints(
  tx: Transaction,
  edition: { id: string; locale: string },
  content: StoryDocument,
): Promise<string[]> {
  const summary = await tx.summary.findFirst({
    where: { editionId: edition.id, kind: 'key_points', state: 'accepted' },
    orderBy: { id: 'desc' },
    include: {
      sentences: { orderBy: { position: 'asc' } },
      findings: { where: { severity: 'error', overriddenAt: null }, select: { id: true } },
    },
  });
  if (!summary || summary.findings.length > 0) return [];
  const hashes = new Map(
    extractSegments(content, edition.locale).map((segment) => [segment.blockId, segment.textHash]),
  );
  return summary.sentences
    .filter(({ blockIds, blockHashes }) =>
      blockIds.every((id, index) => hashes.get(id) === blockHashes[index]),
    )
    .map(({ text }) => text);
}
