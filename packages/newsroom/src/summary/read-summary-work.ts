import type { StoryDocument } from '@marbre/story/document/story-node';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Segment } from '@marbre/story/segments/segment';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { SummaryKind } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import type { JobPayload } from '../jobs/job-definitions';

/** What a summary job has to do. */
export interface SummaryWork {
  locale: string;
  segments: Segment[];
  bylines: string[];
  /** Kinds that this run has not made yet. */
  kinds: SummaryKind[];
  done: number;
  total: number;
}

/** Reads what is left to do for a run; what an earlier attempt at it made is not made again. */
export async function readSummaryWork(
  { database }: Pick<CommandContext, 'database'>,
  runId: string,
  payload: JobPayload<'summarize-edition'>,
): Promise<SummaryWork> {
  const [run, revision] = await Promise.all([
    database.run.findUnique({ where: { id: runId }, select: { createdAt: true } }),
    database.revision.findUnique({
      where: { id: payload.revisionId },
      select: {
        content: true,
        edition: {
          select: { locale: true, story: { select: { bylines: { orderBy: { position: 'asc' } } } } },
        },
      },
    }),
  ]);
  if (!run || !revision) throw new Problem('not-found');
  const made = await database.summary.findMany({
    where: { revisionId: payload.revisionId, createdAt: { gte: run.createdAt } },
    select: { kind: true },
  });
  const kinds = payload.kinds.filter((kind) => !made.some((summary) => summary.kind === kind));
  const { locale, story } = revision.edition;
  return {
    locale,
    segments: extractSegments(revision.content as unknown as StoryDocument, locale),
    bylines: story.bylines.map(({ name }) => name),
    kinds,
    done: payload.kinds.length - kinds.length,
    total: payload.kinds.length,
  };
}
