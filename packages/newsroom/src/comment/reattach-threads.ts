import type { Transaction } from '@marbre/db/create-database';
import { markQuotation, readCommentPlaces } from '@marbre/story/document/comment-marks';
import type { Doc } from 'yjs';

/**
 * After a command changed a live text: threads whose words had gone and are back in their block (a restored
 * revision, a block put back) lie on them again. Within the caller's change of the document.
 */
export async function reattachThreads(tx: Transaction, editionId: string, ydoc: Doc): Promise<void> {
  const threads = await tx.commentThread.findMany({
    where: { editionId, anchor: 'words', deletedAt: null },
    orderBy: { id: 'desc' },
    // More than any text has; what is older than that stays an orphan with its quotation.
    take: 1_000,
    select: { id: true, blockId: true, quotation: true },
  });
  if (threads.length === 0) return;
  const placed = new Set(readCommentPlaces(ydoc).map(({ threadId }) => threadId));
  for (const { id, blockId, quotation } of threads) {
    if (placed.has(id)) continue;
    markQuotation(ydoc, id, { blockId, words: quotation.split('\n')[0] ?? '' });
  }
}
