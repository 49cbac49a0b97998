import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { assertCan } from '@marbre/story/policy/can';
import { diffMetadata, metadataAt } from '@marbre/story/redline/metadata-changes';
import { redlineDocuments } from '@marbre/story/redline/redline-documents';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { readCurrentDocument } from '../writing/read-current-document';
import { readMetadataSince } from './metadata-since';
import { listedRevision, presentRevision } from './present-revision';

export const compareRevisionsInput = z.object({
  editionId: z.uuid(),
  /** The older side; left out, an edition before its first word. */
  fromId: z.uuid().optional(),
  /** The newer side; left out, the text as it is being written now. */
  toId: z.uuid().optional(),
});

/**
 * What became of an edition between two revisions, or between one and the present text: its words as a
 * redline, and what its story says of itself. Throws `not-found` for a revision of another edition.
 */
export async function compareRevisions(context: QueryContext, input: z.input<typeof compareRevisionsInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId, fromId, toId } = parseInput(compareRevisionsInput, input);
  const { database } = context;
  const [edition, from, to] = await Promise.all([
    database.edition.findUnique({
      where: { id: editionId },
      select: { id: true, storyId: true, locale: true, slug: true },
    }),
    fromId ? readSide(database, editionId, fromId) : null,
    toId ? readSide(database, editionId, toId) : null,
  ]);
  if (!edition) throw new Problem('not-found');
  const present = to ? null : await readCurrentDocument(database, editionId);
  const before = normalizeDocument(from?.content ?? { type: 'doc' });
  const after = normalizeDocument(to?.content ?? present?.document);
  const metadata = from
    ? await compareMetadata(database, edition, from.side.createdAt, to?.side.createdAt)
    : [];
  return {
    editionId,
    locale: edition.locale,
    from: from?.side ?? null,
    /** Null for the present text. */
    to: to?.side ?? null,
    redline: redlineDocuments(before, after, edition.locale),
    metadata,
  };
}

async function readSide(database: QueryContext['database'], editionId: string, revisionId: string) {
  const revision = await database.revision.findFirst({
    where: { id: revisionId, editionId },
    select: { ...listedRevision, content: true },
  });
  if (!revision) throw new Problem('not-found');
  const { content, ...listed } = revision;
  return { content, side: presentRevision(listed) };
}

/** What the story said of itself at two moments; the later one left out is now. */
async function compareMetadata(
  database: QueryContext['database'],
  edition: { id: string; storyId: string; slug: string },
  from: Date,
  to: Date | undefined,
) {
  const { present, changes } = await readMetadataSince(database, edition, to && to < from ? to : from);
  return diffMetadata(metadataAt(present, changes, from), to ? metadataAt(present, changes, to) : present);
}
