import type { Prisma } from '@marbre/db/generated/prisma/client';

/** What the desk reads of a story, in one query with its editions. */
export const storyOnDesk = {
  id: true,
  createdAt: true,
  sectionId: true,
  section: { select: { slug: true, names: { select: { locale: true, name: true } } } },
  createdBy: { select: { id: true, name: true } },
  bylines: { orderBy: { position: 'asc' }, select: { name: true } },
  editions: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      locale: true,
      headline: true,
      status: true,
      staleBlocks: true,
      wordCount: true,
      changedAt: true,
      sourceEditionId: true,
      contentHash: true,
      reading: { select: { contentHash: true, path: true } },
      plannedReleases: { where: { state: 'planned' }, take: 1, select: { dueAt: true } },
    },
  },
} as const satisfies Prisma.StorySelect;

type StoryOnDesk = Prisma.StoryGetPayload<{ select: typeof storyOnDesk }>;

/** One row of the desk: a story and, at a glance, where each of its languages stands. */
export function presentDeskRow(story: StoryOnDesk) {
  return {
    storyId: story.id,
    section: {
      id: story.sectionId,
      slug: story.section.slug,
      names: Object.fromEntries(story.section.names.map(({ locale, name }) => [locale, name])) as Record<
        string,
        string
      >,
    },
    createdAt: story.createdAt,
    createdBy: story.createdBy,
    bylines: story.bylines.map(({ name }) => name),
    editions: story.editions.map((edition) => ({
      id: edition.id,
      locale: edition.locale,
      headline: edition.headline,
      status: edition.status,
      isOriginal: edition.sourceEditionId === null,
      staleBlocks: edition.staleBlocks,
      wordCount: edition.wordCount,
      changedAt: edition.changedAt,
      /** True when readers see an older text than the one on the desk. */
      isChangedSincePublished:
        edition.reading !== null && edition.reading.contentHash !== edition.contentHash,
      publicPath: edition.status === 'published' ? (edition.reading?.path ?? null) : null,
      dueAt: edition.plannedReleases[0]?.dueAt ?? null,
    })),
  };
}

export type DeskRow = ReturnType<typeof presentDeskRow>;
