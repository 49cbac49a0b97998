import type { Transaction } from '@marbre/db/create-database';
import { contentHash } from '@marbre/story/document/content-hash';
import { findBlock } from '@marbre/story/document/block-identity';
import type { StoryNode } from '@marbre/story/document/story-node';
import type { Finding } from '@marbre/story/facts/finding';
import { pairBlocks } from '@marbre/story/segments/block-states';
import { ingestSegment } from '@marbre/story/segments/ingest-segment';
import type { Segment } from '@marbre/story/segments/segment';
import type { CommandContext } from '../context';
import { replaceBlockFindings } from '../facts/store-findings';
import { advanceRunWithin, type RunProgress } from '../job/run-progress';
import type { JobPayload } from '../jobs/job-definitions';
import { lockDocument } from '../writing/document-lock';
import { storeEditionText } from '../writing/store-edition-text';
import { segmentOf, sourceRecord, suggestionRecord } from './block-record';
import { isQuiet } from './follow-moves';
import { isAnswered, type TranslationWork } from './read-translation-work';
import { readRowsFor, storeWrittenBlock } from './store-block';
import { placeOf, writeTargetBlock } from './target-block';

/** A block as an engine, or the translation memory, gave it back. */
export interface ArrivedBlock {
  segment: Segment;
  /** Tagged text, with the source's tag numbers. */
  text: string;
  origin: 'machine' | 'memory';
  engine: { name: string; version: string };
  findings: readonly Finding[];
}

export interface AppliedBlock {
  outcome: 'written' | 'suggested' | 'already-there';
  /** Somebody has asked for the run to stop. */
  isCancelRequested: boolean;
}

/** Milliseconds after which lists and search are told of the words that came meanwhile. */
const storeEvery = 1_000;

/**
 * Writes one translated block into the live target text under the machine's name, and remembers where it
 * came from and how far the run is, in one transaction: a job that is done again finds the block done.
 *
 * The document is held alone meanwhile, so that a key somebody presses in the block is either seen here or
 * comes after. Words a person wrote, touched or suggests something of stay; the translation is then
 * offered beside them.
 *
 * For the worker, whose request was authorised when it was made.
 */
export async function applyTranslatedBlock(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'translate-edition'>,
  work: TranslationWork,
  arrived: ArrivedBlock,
  run: { runId: string; progress: RunProgress },
): Promise<AppliedBlock> {
  try {
    return await context.database.$transaction(async (tx) => {
      await lockDocument(tx, payload.targetEditionId);
      const outcome = await apply(tx, context, payload, work, arrived);
      const { isCancelRequested } = await advanceRunWithin(tx, run.runId, run.progress);
      return { outcome, isCancelRequested };
    });
  } catch (error) {
    work.session.forget();
    throw error;
  }
}

async function apply(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  payload: JobPayload<'translate-edition'>,
  work: TranslationWork,
  arrived: ArrivedBlock,
): Promise<AppliedBlock['outcome']> {
  const { targetEditionId: editionId, sourceRevisionId } = payload;
  const { segment, engine, origin } = arrived;
  const before = await work.session.read(tx);
  const { own, renamed } = await readRowsFor(tx, editionId, segment.blockId);
  const blockId = own?.blockId ?? segment.blockId;
  const present = segmentOf(before, blockId, work.targetLocale);
  const [pairing] = pairBlocks([segment], present ? [present] : [], own ? [own] : []);
  const row = pairing?.row ?? null;
  const isDone = payload.blockIds ? isAnswered(row, payload.askedAt) : row?.sourceHash === segment.textHash;
  if (isDone) return 'already-there';
  const content = ingestSegment(arrived.text, segment.tags).content as StoryNode[];
  const provenance = { sourceRevisionId, engine: engine.name, engineVersion: engine.version };
  if (pairing?.isPersons || work.session.suggested().has(blockId)) {
    const from = { origin, engine: engine.name, engineVersion: engine.version };
    const offer = suggestionRecord(segment, content, from, context.now());
    await tx.translatedBlock.upsert({
      where: { editionId_blockId: { editionId, blockId } },
      // Words that were there before any machine came are taken for a translation of what was there.
      create: {
        editionId,
        blockId,
        ...sourceRecord(segment),
        ...provenance,
        targetHash: present?.textHash ?? '',
        translatedAt: context.now(),
        origin: 'person',
        ...offer,
      },
      update: offer,
    });
    await forgetFailure(tx, editionId, segment, work);
    return 'suggested';
  }
  const place = placeOf(work.source, before, renamed);
  const author = { personId: null, machine: engine.name };
  const isRetyped = findBlock(before, blockId)?.type !== findBlock(work.source, segment.blockId)?.type;
  const mayRetype = present !== null && isRetyped && (await isQuiet(tx, editionId));
  const document = await work.session.change(tx, author, (ydoc) =>
    writeTargetBlock(ydoc, place, segment.blockId, content, { mayRetype }),
  );
  const words = segmentOf(document, blockId, work.targetLocale);
  await storeWrittenBlock(tx, {
    editionId,
    blockId,
    source: segment,
    ...provenance,
    targetHash: words?.textHash ?? '',
    machineText: words?.plain ?? '',
    origin,
    translatedAt: context.now(),
  });
  if (arrived.findings.length > 0 || work.flagged.has(segment.blockId)) {
    await replaceBlockFindings(tx, { editionId, sourceBlockId: segment.blockId }, arrived.findings);
  }
  await forgetFailure(tx, editionId, segment, work);
  if (performance.now() - work.storedAt > storeEvery) {
    await storeEditionText(tx, editionId, { document, contentHash: contentHash(document) });
    work.storedAt = performance.now();
  }
  return 'written';
}

async function forgetFailure(
  tx: Transaction,
  editionId: string,
  { blockId }: Segment,
  { failedBefore }: TranslationWork,
): Promise<void> {
  if (failedBefore.has(blockId)) {
    await tx.blockFailure.deleteMany({ where: { editionId, sourceBlockId: blockId } });
  }
}
