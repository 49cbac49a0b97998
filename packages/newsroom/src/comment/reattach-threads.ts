import type { Transaction } from '@marbre/db/create-database';
import { markQuotation, readCommentPlaces } from '@marbre/story/document/comment-marks';
import type { EarlierWords } from '@marbre/story/document/words-since';
import type { Doc } from 'yjs';

/** A thread on words, and what it takes to find these again. */
type ThreadOnWords = Awaited<ReturnType<typeof listThreadsOnWords>>[number];

/** The threads that lie, or lay, on words of a text. */
export function listThreadsOnWords(tx: Transaction, editionId: string) {
  return tx.commentThread.findMany({
    where: { editionId, anchor: 'words', deletedAt: null },
    orderBy: { id: 'desc' },
    // More than any text has; what is older than that stays an orphan with its quotation.
    take: 1_000,
    select: { id: true, blockId: true, quotation: true },
  });
}

/**
 * After a command changed a live text: threads whose words had gone and are back in their block (a restored
 * revision, a block put back) lie on them again. The same words that stood in the block all along are others: a
 * thread on a word that was rejected, or deleted by hand, stays an orphan. Within the caller's change of the
 * document; `earlier` is what it said before.
 */
export function reattachThreads(ydoc: Doc, threads: readonly ThreadOnWords[], earlier: EarlierWords): void {
  const placed = new Set(readCommentPlaces(ydoc).map(({ threadId }) => threadId));
  for (const { id, blockId, quotation } of threads) {
    if (placed.has(id)) continue;
    markQuotation(ydoc, id, { blockId, words: quotation.split('\n')[0] ?? '' }, earlier);
  }
}
