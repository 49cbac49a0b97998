import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { pageOf } from '../page';
import { parseInput } from '../parse-input';
import { listedRevision, presentRevision } from './present-revision';

export const listRevisionsInput = z.object({
  editionId: z.uuid(),
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(30),
});

/** An edition's revisions, newest first, without their words. */
export async function listRevisions(context: QueryContext, input: z.input<typeof listRevisionsInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId, after, take } = parseInput(listRevisionsInput, input);
  const revisions = await context.database.revision.findMany({
    where: { editionId },
    orderBy: [{ number: 'desc' }],
    take: take + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: listedRevision,
  });
  return pageOf(revisions, take, presentRevision);
}

export const getRevisionInput = z.object({ revisionId: z.uuid() });

/** One revision with its words, as ProseMirror JSON. */
export async function getRevision(context: QueryContext, input: z.input<typeof getRevisionInput>) {
  assertCan(context.actor, 'edition.read');
  const { revisionId } = parseInput(getRevisionInput, input);
  const revision = await context.database.revision.findUnique({
    where: { id: revisionId },
    select: {
      id: true,
      editionId: true,
      number: true,
      reason: true,
      createdAt: true,
      contentHash: true,
      content: true,
    },
  });
  if (!revision) throw new Problem('not-found');
  return revision;
}
