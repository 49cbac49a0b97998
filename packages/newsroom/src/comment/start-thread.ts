import type { Transaction } from '@marbre/db/create-database';
import { findBlock, isBlockId } from '@marbre/story/document/block-identity';
import { type CommentPlace, markComment, markQuotation } from '@marbre/story/document/comment-marks';
import { textOf } from '@marbre/story/document/plain-text';
import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { changeDocument } from '../writing/change-document';
import { readCurrentDocument } from '../writing/read-current-document';
import { assertPeopleThere, commentFields } from './comment-fields';
import { markAuthorRead } from './mark-thread-read';
import { tellOfComment } from './tell-of-comment';
import { commenterOf } from './thread-facts';

const blockId = z.string().refine(isBlockId, 'field-invalid');

export const startThreadInput = z.object({
  editionId: z.uuid(),
  anchor: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('words'),
      /** Yjs relative positions, encoded, in base64: they hold while others type. */
      start: z.base64().max(400),
      end: z.base64().max(400),
      /** Where and what, should the positions not be known here yet. */
      blockId,
      words: z.string().max(limits.storyCharacters),
    }),
    z.object({ kind: z.literal('block'), blockId }),
  ]),
  ...commentFields,
});

type Anchor = z.output<typeof startThreadInput>['anchor'];

/**
 * Begins a thread about selected words or a whole block. The words get its mark in the live text in the same
 * transaction, by us and not by the browser: so that whoever may read and not write can comment.
 *
 * Throws `comment-place-lost` when the text no longer has that place.
 */
export async function startThread(
  context: CommandContext,
  input: z.input<typeof startThreadInput>,
): Promise<{ threadId: string; commentId: string }> {
  const { editionId, anchor, body, assigneeId } = parseInput(startThreadInput, input);
  const authorId = commenterOf(context.actor);
  const at = context.now();
  return context.database.$transaction(async (tx) => {
    const facts = await getEditionFacts(tx, editionId);
    assertCan(context.actor, 'comment.create', facts);
    await assertPeopleThere(tx, { body, assigneeId });
    const { id: threadId } = await tx.commentThread.create({
      data: {
        editionId,
        anchor: anchor.kind,
        blockId: anchor.blockId,
        quotation: '',
        createdById: authorId,
        createdAt: at,
        commentedAt: at,
        assigneeId,
      },
      select: { id: true },
    });
    const { id: commentId } = await tx.comment.create({
      data: { threadId, authorId, body, createdAt: at },
      select: { id: true },
    });
    const place =
      anchor.kind === 'block'
        ? await placeOfBlock(tx, editionId, anchor.blockId)
        : await layOnWords(tx, editionId, threadId, anchor);
    await tx.commentThread.update({
      where: { id: threadId },
      data: {
        quotation: place.words.slice(0, limits.quotation).toWellFormed(),
        blockId: place.blockId ?? anchor.blockId,
      },
    });
    await markAuthorRead(tx, threadId, authorId, at);
    await tellOfComment(tx, { threadId, commentId, authorId, body, assigneeId, facts, editionId, at });
    await recordAudit(tx, context.actor, {
      action: 'comment.create',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { threadId, commentId },
    });
    await notifyLive(tx, { topic: 'comment', storyId: facts.storyId, editionId, threadId });
    return { threadId, commentId };
  });
}

/** A picture's block without words is quoted by what it shows. */
async function placeOfBlock(
  tx: Transaction,
  editionId: string,
  blockId: string,
): Promise<Omit<CommentPlace, 'threadId'>> {
  const { document } = await readCurrentDocument(tx, editionId);
  const block = findBlock(document, blockId);
  if (!block) throw new Problem('comment-place-lost');
  const alt = typeof block.attrs?.alt === 'string' ? block.attrs.alt : '';
  return { blockId, words: textOf(block).trim() || alt };
}

async function layOnWords(
  tx: Transaction,
  editionId: string,
  threadId: string,
  anchor: Extract<Anchor, { kind: 'words' }>,
): Promise<CommentPlace> {
  const found: { place: CommentPlace | null } = { place: null };
  // By nobody: whoever comments has not written the text and is no contributor to its revisions.
  await changeDocument(tx, editionId, { personId: null, machine: 'comment' }, (ydoc) => {
    const range = { start: Buffer.from(anchor.start, 'base64'), end: Buffer.from(anchor.end, 'base64') };
    found.place = markComment(ydoc, threadId, range) ?? markQuotation(ydoc, threadId, anchor);
  });
  if (!found.place) throw new Problem('comment-place-lost');
  return found.place;
}
