import type { Transaction } from '@marbre/db/create-database';
import { markQuotation, readCommentPlaces } from '@marbre/story/document/comment-marks';
import type { EarlierWords } from '@marbre/story/document/words-since';
import type { Doc } from 'yjs';

/**
 * After a command changed a live text: threads whose words had gone and are back in their block (a restored
 * revision, a block put back) lie on them again. The same words that stood in the block all along are others: a
 * thread on a word that was rejected, or deleted by hand, stays an orphan. Within the caller's change of the
 * document; `earlier` is what it said before.
 */
export async function reattachThreads(
  tx: Transaction,
  editionId: string,
  ydoc: Doc,
  earlier: EarlierWords,
): Promise<void> {
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
    markQuotation(ydoc, id, { blockId, words: quotation.split('\n')[0] ?? '' }, earlier);
  }
}
