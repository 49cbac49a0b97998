import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { loadDocument } from '@marbre/newsroom/writing/load-document';
import { markQuotation } from '@marbre/story/document/comment-marks';
import { liveTexts, wordsOf } from '@marbre/story/document/live-texts';
import { personIdOf } from '@marbre/story/policy/actor';
import type { Inside } from '../support/look-inside';

/** Words a comment of the bench is about. */
const length = 24;

/** Spreads open threads over a story, each on words of its own, as months of work would. */
export async function layComments({ context }: Inside, editionId: string, count: number): Promise<void> {
  const { database, actor } = context;
  const ydoc = await loadDocument(database, editionId);
  const places = liveTexts(ydoc).flatMap(({ text, blockIds: [blockId] }) => {
    const words = wordsOf(text);
    const starts = Array.from({ length: Math.floor(words.length / length) }, (_, index) => index * length);
    return blockId ? starts.map((from) => ({ blockId, words: words.slice(from, from + length) })) : [];
  });
  ydoc.destroy();
  const step = Math.max(1, Math.floor(places.length / count));
  const chosen = places.filter((_, index) => index % step === 0).slice(0, count);
  await database.$transaction(async (tx) => {
    const threads = await tx.commentThread.createManyAndReturn({
      data: chosen.map(({ blockId, words }) => ({ editionId, anchor: 'words', blockId, quotation: words })),
      select: { id: true, blockId: true, quotation: true },
    });
    await tx.comment.createMany({
      data: threads.map(({ id }) => ({ threadId: id, authorId: personIdOf(actor), body: 'À vérifier.' })),
    });
    await changeDocument(tx, editionId, { personId: null, machine: 'comment' }, (live) => {
      for (const { id, blockId, quotation } of threads)
        markQuotation(live, id, { blockId, words: quotation });
    });
  });
}
