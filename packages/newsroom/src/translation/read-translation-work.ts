import type { StoryDocument } from '@marbre/story/document/story-node';
import { pairBlocks } from '@marbre/story/segments/block-states';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Segment } from '@marbre/story/segments/segment';
import { type AgreedWords, termsInStory } from '@marbre/story/terms/terms-in-story';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import type { JobPayload } from '../jobs/job-definitions';
import { listTermsFor } from '../term/list-terms-for';
import { lockDocument } from '../writing/document-lock';
import { DocumentSession } from '../writing/document-session';
import { storeEditionText } from '../writing/store-edition-text';
import { contentHash } from '@marbre/story/document/content-hash';
import { storeBehind } from './follow-text';
import { followSource } from './follow-source';
import { translationSelect } from './read-pairings';

/** What a translation job has to do, what it must know to do it, and the text it writes into. */
export interface TranslationWork {
  sourceLocale: string;
  targetLocale: string;
  /** The revision being translated. */
  source: StoryDocument;
  /** Its blocks that are missing or behind, in order; what an earlier attempt did is no longer among them. */
  segments: Segment[];
  /** All its blocks, plain, for names and context. */
  story: string[];
  headline: string;
  bylines: string[];
  sectionId: string;
  /** Agreed words that stand in the story, and all its terms in their basic form. */
  terms: { exact: AgreedWords[]; glossary: AgreedWords[] };
  /** How the newsroom writes in the target language, empty when nothing is said. */
  houseStyle: string;
  done: number;
  total: number;
  /** Blocks that an earlier run failed at, by their ids in the source. */
  failedBefore: ReadonlySet<string>;
  /** Blocks that a check has something to say of, by their ids in the source. */
  flagged: ReadonlySet<string>;
  /** The live translation; whoever opened the work closes it with `forget`. */
  session: DocumentSession;
  /** When lists and search were last told of the words, in milliseconds of `performance.now()`. */
  storedAt: number;
}

/**
 * Reads what is left to do, after letting the translation follow what needs no engine; asking again after a
 * crash goes on where it stopped. Throws `not-found`.
 */
export async function readTranslationWork(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'translate-edition'>,
): Promise<TranslationWork> {
  const { targetEditionId: editionId, blockIds, askedAt } = payload;
  const session = new DocumentSession(editionId);
  try {
    return await context.database.$transaction(async (tx) => {
      const revision = await tx.revision.findUnique({
        where: { id: payload.sourceRevisionId },
        select: { content: true, edition: { select: { locale: true } } },
      });
      await lockDocument(tx, editionId);
      const target = await tx.edition.findUnique({
        where: { id: editionId },
        select: {
          ...translationSelect,
          storyId: true,
          staleBlocks: true,
          blockFailures: { select: { sourceBlockId: true } },
          findings: { where: { summaryId: null }, select: { sourceBlockId: true } },
          story: { select: { sectionId: true, bylines: { orderBy: { position: 'asc' } } } },
        },
      });
      if (!revision || !target?.sourceEdition) throw new Problem('not-found');
      const source = revision.content as unknown as StoryDocument;
      const sourceLocale = revision.edition.locale;
      const { document, isChanged } = await followSource(tx, context, session, {
        editionId,
        locale: target.locale,
        sourceLocale,
        source,
      });
      if (isChanged) await storeEditionText(tx, editionId, { document, contentHash: contentHash(document) });
      const rows = await tx.translatedBlock.findMany({ where: { editionId } });
      const segments = extractSegments(source, sourceLocale);
      const pairings = pairBlocks(segments, extractSegments(document, target.locale), rows);
      const open = pairings.filter(({ state, source: segment, row }) => {
        if (blockIds) return blockIds.includes(segment.blockId) && !isAnswered(row, askedAt);
        const isOffered = row?.suggestionHash === segment.textHash && row.suggestion !== null;
        return state === 'missing' || (state === 'stale' && !isOffered);
      });
      await storeBehind(tx, { ...target, sourceEdition: target.sourceEdition }, { target: document });
      const wanted = blockIds
        ? pairings.filter(({ source: { blockId } }) => blockIds.includes(blockId))
        : pairings;
      const { sectionId } = target.story;
      const scope = { sourceLocale, targetLocale: target.locale, sectionId };
      const { pairs } = await listTermsFor(tx, scope);
      const style = await tx.houseStyle.findUnique({ where: { locale: target.locale } });
      const story = segments.map((segment) => segment.plain);
      return {
        sourceLocale,
        targetLocale: target.locale,
        source,
        segments: open.map((pairing) => pairing.source),
        story,
        headline: segments.find(({ kind }) => kind === 'headline')?.plain ?? '',
        bylines: target.story.bylines.map(({ name }) => name),
        done: wanted.length - open.length,
        total: wanted.length,
        sectionId,
        terms: termsInStory(pairs, story, { source: sourceLocale }),
        houseStyle: style?.notes ?? '',
        failedBefore: new Set(target.blockFailures.map(({ sourceBlockId }) => sourceBlockId)),
        flagged: new Set(target.findings.flatMap(({ sourceBlockId }) => sourceBlockId ?? [])),
        session,
        storedAt: performance.now(),
      };
    });
  } catch (error) {
    session.forget();
    throw error;
  }
}

/** A block asked for by name has been done since it was asked for. */
export function isAnswered(
  row: { translatedAt: Date; suggestionFrom?: unknown } | null,
  askedAt: string | undefined,
): boolean {
  if (!row || askedAt === undefined) return false;
  const offered = (row.suggestionFrom as { at?: string } | null)?.at;
  return row.translatedAt.toISOString() > askedAt || (offered !== undefined && offered > askedAt);
}
