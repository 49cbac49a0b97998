import { restoreBlock, restoreDocument } from '@marbre/story/document/restore-document';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { personIdOf } from '@marbre/story/policy/actor';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { Doc } from 'yjs';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { changeDocument } from '../writing/change-document';
import { createRevision } from '../writing/create-revision';
import { readToRestore, recordRestored } from './record-restored';

export const restoreRevisionInput = z.object({ revisionId: z.uuid() });

export const restoreBlockInput = z.object({
  revisionId: z.uuid(),
  /** An outermost block, of the revision or of the present text. */
  blockId: z.string().min(1).max(64),
});

export interface Restored {
  /** The revision of what was made. */
  revisionId: string;
  contentHash: string;
  /** The revision of what stood there until then: restoring it takes this back. */
  keptRevisionId: string;
}

/** Puts an earlier revision's words back; what stood there until now is kept as a revision first. */
export function restoreRevision(
  context: CommandContext,
  input: z.input<typeof restoreRevisionInput>,
): Promise<Restored> {
  const { revisionId } = parseInput(restoreRevisionInput, input);
  return restore(context, revisionId, {}, restoreDocument);
}

/**
 * Makes one block what it was in an earlier revision and touches no other, whatever is being typed there. A
 * block the revision does not know is taken out.
 */
export function restoreRevisionBlock(
  context: CommandContext,
  input: z.input<typeof restoreBlockInput>,
): Promise<Restored> {
  const { revisionId, blockId } = parseInput(restoreBlockInput, input);
  return restore(context, revisionId, { blockId }, (ydoc, document) => {
    if (restoreBlock(ydoc, document, blockId) === 'absent') throw new Problem('not-found');
  });
}

function restore(
  context: CommandContext,
  revisionId: string,
  details: { blockId?: string },
  change: (ydoc: Doc, document: StoryDocument) => void,
): Promise<Restored> {
  return context.database.$transaction(async (tx) => {
    const { editionId, number, document } = await readToRestore(tx, context, revisionId);
    const kept = await createRevision(tx, context, { editionId, reason: 'pause' });
    await changeDocument(tx, editionId, { personId: personIdOf(context.actor) }, (ydoc) =>
      change(ydoc, document),
    );
    const made = await recordRestored(tx, context, { editionId, kept, number, ...details });
    return { revisionId: made.id, contentHash: made.contentHash, keptRevisionId: kept.id };
  });
}
