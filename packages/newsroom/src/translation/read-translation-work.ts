import type { StoryDocument } from '@marbre/story/document/story-node';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Segment } from '@marbre/story/segments/segment';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import type { JobPayload } from '../jobs/job-definitions';
import { readCurrentDocument } from '../writing/read-current-document';
import { pairBlocks } from '@marbre/story/segments/block-states';

/** What a translation job has to do, and what it must know to do it. */
export interface TranslationWork {
  sourceLocale: string;
  targetLocale: string;
  /** The revision being translated. */
  source: StoryDocument;
  /** Its blocks that are missing or behind, in order; what an earlier attempt did is no longer among them. */
  segments: Segment[];
  /** All its blocks, plain, for names and context. */
  story: string[];
  bylines: string[];
  done: number;
  total: number;
}

/** Reads what is left to do; asking again after a crash goes on where it stopped. Throws `not-found`. */
export async function readTranslationWork(
  { database }: Pick<CommandContext, 'database'>,
  payload: JobPayload<'translate-edition'>,
): Promise<TranslationWork> {
  const revision = await database.revision.findUnique({
    where: { id: payload.sourceRevisionId },
    select: { content: true, edition: { select: { locale: true } } },
  });
  const target = await database.edition.findUnique({
    where: { id: payload.targetEditionId },
    select: { locale: true, blocks: true, story: { select: { bylines: { orderBy: { position: 'asc' } } } } },
  });
  if (!revision || !target) throw new Problem('not-found');
  const source = revision.content as unknown as StoryDocument;
  const segments = extractSegments(source, revision.edition.locale);
  const { document } = await readCurrentDocument(database, payload.targetEditionId);
  const pairings = pairBlocks(segments, extractSegments(document, target.locale), target.blocks);
  const offered = new Set(
    target.blocks
      .filter((row) => row.suggestion !== null)
      .map((row) => `${row.sourceBlockId} ${row.suggestionHash}`),
  );
  const open = pairings.filter(
    ({ state, source: segment }) =>
      state === 'missing' || (state === 'stale' && !offered.has(`${segment.blockId} ${segment.textHash}`)),
  );
  return {
    sourceLocale: revision.edition.locale,
    targetLocale: target.locale,
    source,
    segments: open.map((pairing) => pairing.source),
    story: segments.map((segment) => segment.plain),
    bylines: target.story.bylines.map(({ name }) => name),
    done: pairings.length - open.length,
    total: pairings.length,
  };
}
