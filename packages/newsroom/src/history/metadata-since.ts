import type { Database } from '@marbre/db/create-database';
import type { Metadata, RecordedChange } from '@marbre/story/redline/metadata-changes';

/** Changes of metadata looked back over; a story with more has been at it for years. */
const mostChanges = 1_000;

export interface MetadataHistory {
  present: Metadata;
  /** What was recorded after the moment asked about. */
  changes: RecordedChange[];
}

/** What an edition's story says of itself now, and every change of that since a moment, from the record. */
export async function readMetadataSince(
  database: Database,
  edition: { id: string; storyId: string; slug: string },
  since: Date,
): Promise<MetadataHistory> {
  const [story, entries] = await Promise.all([
    database.story.findUniqueOrThrow({
      where: { id: edition.storyId },
      select: {
        sectionId: true,
        sourcesNote: true,
        rightsNote: true,
        bylines: { orderBy: { position: 'asc' }, select: { name: true } },
        topics: { select: { topic: { select: { name: true } } } },
      },
    }),
    database.auditEntry.findMany({
      where: {
        at: { gt: since },
        OR: [
          { subjectKind: 'story', subjectId: edition.storyId, action: 'story.change' },
          { subjectKind: 'edition', subjectId: edition.id, action: 'edition.write' },
        ],
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: mostChanges,
      select: { at: true, before: true },
    }),
  ]);
  return {
    present: {
      sectionId: story.sectionId,
      slug: edition.slug,
      bylines: story.bylines.map(({ name }) => name),
      topics: story.topics.map(({ topic }) => topic.name),
      sourcesNote: story.sourcesNote,
      rightsNote: story.rightsNote,
    },
    changes: entries.map(({ at, before }) => ({ at, before: (before ?? {}) as RecordedChange['before'] })),
  };
}
