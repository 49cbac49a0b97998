import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { pageOf } from '../page';
import { parseInput } from '../parse-input';

export const listPublicationsInput = z.object({
  storyId: z.uuid().optional(),
  editionId: z.uuid().optional(),
  /** Id of the last publication of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

/** What was put before readers or taken away, newest first, with how late a planned release was. */
export async function listPublications(context: QueryContext, input: z.input<typeof listPublicationsInput>) {
  assertCan(context.actor, 'story.list');
  const { storyId, editionId, after, take } = parseInput(listPublicationsInput, input);
  const publications = await context.database.publication.findMany({
    where: { editionId, ...(storyId ? { edition: { storyId } } : {}) },
    orderBy: { id: 'desc' },
    take: take + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    include: {
      edition: { select: { storyId: true, locale: true, headline: true } },
      publishedBy: { select: { id: true, name: true } },
      revision: { select: { number: true, contentHash: true } },
    },
  });
  return pageOf(publications, take, ({ edition, publishedBy, revision, ...publication }) => ({
    id: publication.id,
    kind: publication.kind,
    note: publication.note,
    publishedAt: publication.publishedAt,
    publishedBy,
    editionId: publication.editionId,
    storyId: edition.storyId,
    locale: edition.locale,
    headline: edition.headline,
    revisionNumber: revision?.number ?? null,
    contentHash: revision?.contentHash ?? null,
    dueAt: publication.dueAt,
    lateSeconds: publication.dueAt
      ? Math.max(0, Math.round((publication.publishedAt.getTime() - publication.dueAt.getTime()) / 1000))
      : null,
  }));
}
