import { holdsRestored } from '@marbre/story/document/holds-restored';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { earlierWordsOf } from '@marbre/story/document/words-since';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { changeDocument } from '../writing/change-document';
import { createRevision } from '../writing/create-revision';
import { readCurrentDocument } from '../writing/read-current-document';
import { readToRestore, recordRestored } from './record-restored';
import { restoreBlockInput, restoreRevisionInput } from './restore-revision';

/**
 * Before an editor that has the text open brings an earlier revision's words back in it, as a change of its
 * person's own that their undo takes back: what stands there is kept as a revision. Returns the words.
 */
export function beginRestore(
  context: CommandContext,
  input: z.input<typeof restoreRevisionInput>,
): Promise<{ keptRevisionId: string; document: StoryDocument }> {
  const { revisionId } = parseInput(restoreRevisionInput, input);
  return context.database.$transaction(async (tx) => {
    const { editionId, document } = await readToRestore(tx, context, revisionId);
    const kept = await createRevision(tx, context, { editionId, reason: 'pause' });
    return { keptRevisionId: kept.id, document };
  });
}

export const finishRestoreInput = restoreRevisionInput.extend({
  /** What `beginRestore` kept. */
  keptRevisionId: z.uuid(),
  blockId: restoreBlockInput.shape.blockId.optional(),
});

/**
 * Once the words are back and saved: keeps the text as a revision, and writes down who brought them back.
 * Writes nothing when the text is what it was. Throws `revision-changed` when it does not hold them: the record
 * says only what is so.
 */
export function finishRestore(
  context: CommandContext,
  input: z.input<typeof finishRestoreInput>,
): Promise<{ isRestored: boolean }> {
  const { revisionId, keptRevisionId, blockId } = parseInput(finishRestoreInput, input);
  return context.database.$transaction(async (tx) => {
    const { editionId, number, document: earlier } = await readToRestore(tx, context, revisionId);
    const kept = await tx.revision.findFirst({
      where: { id: keptRevisionId, editionId },
      select: { id: true, contentHash: true, content: true },
    });
    if (!kept) throw new Problem('not-found');
    const current = await readCurrentDocument(tx, editionId);
    if (current.contentHash === kept.contentHash) return { isRestored: false };
    const before = normalizeDocument(kept.content);
    if (!holdsRestored(current.document, { earlier, before, blockId })) throw new Problem('revision-changed');
    // By nobody: their person has brought the words back, and not what others said of them.
    await changeDocument(tx, editionId, { personId: null, machine: 'comment' }, () => undefined, {
      since: earlierWordsOf(before),
    });
    await recordRestored(tx, context, { editionId, kept, number, blockId });
    return { isRestored: true };
  });
}
