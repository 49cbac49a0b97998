import type { Transaction } from '@marbre/db/create-database';
import { reservedIds } from '@marbre/story/document/block-identity';
import { standfirstOf } from '@marbre/story/document/plain-text';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { readDocument } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import type { CommandContext } from '../context';
import { changeDocument } from '../writing/change-document';

/**
 * Puts an accepted standfirst into the live text, as the words of whoever accepted it, where the story has
 * none yet. One that somebody wrote stays as it is: it can be replaced by hand, never by a click elsewhere.
 */
export async function placeStandfirst(
  tx: Transaction,
  context: CommandContext,
  summary: { id: string; editionId: string },
): Promise<void> {
  const sentences = await tx.summarySentence.findMany({
    where: { summaryId: summary.id },
    orderBy: { position: 'asc' },
    select: { text: true },
  });
  const text = sentences.map((sentence) => sentence.text).join(' ');
  if (text === '') return;
  await changeDocument(tx, summary.editionId, { personId: personIdOf(context.actor) }, (ydoc) => {
    if (standfirstOf(readDocument(ydoc)) !== '') return;
    const standfirst = { type: 'standfirst', content: [{ type: 'text', text }] };
    writeBlockContent(ydoc, reservedIds.standfirst, standfirst, { after: reservedIds.headline });
  });
}
