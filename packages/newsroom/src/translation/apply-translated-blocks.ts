import type { Transaction } from '@marbre/db/create-database';
import { findBlock } from '@marbre/story/document/block-identity';
import { contentHash } from '@marbre/story/document/content-hash';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
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
import { type BlockRow, segmentOf, sourceRecord, suggestionRecord } from './block-record';
import { isQuiet } from './follow-moves';
import { isAnswered, type TranslationWork } from './read-translation-work';
import { readRowsFor, storeWrittenBlocks } from './store-block';
import { placeOf, writeTargetBlock } from './target-block';

type Payload = JobPayload<'translate-edition'>;

/** A block as an engine, or the translation memory, gave it back. */
export interface ArrivedBlock {
  segment: Segment;
  /** Tagged text, with the source's tag numbers. */
  text: string;
  origin: 'machine' | 'memory';
  engine: { name: string; version: string };
  findings: readonly Finding[];
}

/** Milliseconds after which lists and search are told of the words that came meanwhile. */
const storeEvery = 1_000;

/**
 * Writes translated blocks, a few at a time, into the live target text under the machine's name, and
 * remembers where they came from and how far the run is, in one transaction: a job that is done again finds
 * them done. Each is a change of its own in the log.
 *
 * The document is held alone meanwhile, so that a key somebody presses in a block is either seen here or
 * comes after. Words a person wrote, touched or suggests something of stay; the translation is then
 * offered beside them.
 *
 * For the worker, whose request was authorised when it was made. Says whether somebody asked the run to stop.
 */
export async function applyTranslatedBlocks(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: Payload,
  work: TranslationWork,
  arrived: readonly ArrivedBlock[],
  run: { runId: string; progress: RunProgress },
): Promise<{ isCancelRequested: boolean }> {
  try {
    return await context.database.$transaction(async (tx) => {
      await lockDocument(tx, payload.targetEditionId);
      await apply(tx, context, payload, work, arrived);
      return advanceRunWithin(tx, run.runId, run.progress);
    });
  } catch (error) {
    work.session.forget();
    throw error;
  }
}

async function apply(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  payload: Payload,
  work: TranslationWork,
  arrived: readonly ArrivedBlock[],
): Promise<void> {
  const { targetEditionId: editionId } = payload;
  const sourceBlockIds = arrived.map(({ segment }) => segment.blockId);
  const before = await work.session.read(tx);
  const { own, renamed } = await readRowsFor(tx, editionId, sourceBlockIds);
  const places = arrived.map((block) => stand(block, before, own, work));
  const open = places.filter(({ row, arrived: { segment } }) =>
    payload.blockIds ? !isAnswered(row, payload.askedAt) : row?.sourceHash !== segment.textHash,
  );
  if (open.length === 0) return;
  for (const place of open.filter(({ isPersons }) => isPersons)) await offer(tx, context, payload, place);
  const writing = open.filter(({ isPersons }) => !isPersons);
  if (writing.length > 0) {
    const place = placeOf(work.source, before, renamed);
    const mayRetype = writing.some(({ isRetyped }) => isRetyped) && (await isQuiet(tx, editionId));
    for (const { arrived: block, isRetyped } of writing) {
      work.session.write({ personId: null, machine: block.engine.name }, (ydoc) =>
        writeTargetBlock(ydoc, place, block.segment.blockId, contentOf(block), {
          mayRetype: mayRetype && isRetyped,
        }),
      );
    }
    const document = await work.session.append(tx);
    await remember(tx, context, payload, work, writing, document);
  }
  if (sourceBlockIds.some((id) => work.failedBefore.has(id))) {
    const failed = { in: open.map(({ arrived: { segment } }) => segment.blockId) };
    await tx.blockFailure.deleteMany({ where: { editionId, sourceBlockId: failed } });
  }
}

/** Where an arrived block stands in the translation as it was found. */
interface Standing {
  arrived: ArrivedBlock;
  /** Its id in the translation. */
  blockId: string;
  present: Segment | null;
  row: BlockRow | null;
  /** Somebody wrote it, touched it or suggests something of it. */
  isPersons: boolean;
  /** A paragraph is a heading in the source now, or the like. */
  isRetyped: boolean;
}

function stand(
  arrived: ArrivedBlock,
  before: StoryDocument,
  own: ReadonlyMap<string, BlockRow>,
  work: TranslationWork,
): Standing {
  const { segment } = arrived;
  const known = own.get(segment.blockId);
  const blockId = known?.blockId ?? segment.blockId;
  const present = segmentOf(before, blockId, work.targetLocale);
  const [pairing] = pairBlocks([segment], present ? [present] : [], known ? [known] : []);
  const typeIn = (document: StoryDocument, id: string) => findBlock(document, id)?.type;
  return {
    arrived,
    blockId,
    present,
    row: pairing?.row ?? null,
    isPersons: (pairing?.isPersons ?? false) || work.session.suggested().has(blockId),
    isRetyped: present !== null && typeIn(before, blockId) !== typeIn(work.source, segment.blockId),
  };
}

const contentOf = ({ text, segment }: ArrivedBlock) =>
  ingestSegment(text, segment.tags).content as StoryNode[];

const provenanceOf = ({ engine }: ArrivedBlock, { sourceRevisionId }: Payload) => ({
  sourceRevisionId,
  engine: engine.name,
  engineVersion: engine.version,
});

/** Keeps a translation beside a person's words. */
async function offer(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  payload: Payload,
  { arrived, blockId, present }: Standing,
): Promise<void> {
  const { targetEditionId: editionId } = payload;
  const { segment, engine, origin } = arrived;
  const from = { origin, engine: engine.name, engineVersion: engine.version };
  const offered = suggestionRecord(segment, contentOf(arrived), from, context.now());
  await tx.translatedBlock.upsert({
    where: { editionId_blockId: { editionId, blockId } },
    // Words that were there before any machine came are taken for a translation of what was there.
    create: {
      editionId,
      blockId,
      ...sourceRecord(segment),
      ...provenanceOf(arrived, payload),
      targetHash: present?.textHash ?? '',
      translatedAt: context.now(),
      origin: 'person',
      ...offered,
    },
    update: offered,
  });
}

/** Writes down what was written, and what the checks say of it. */
async function remember(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  payload: Payload,
  work: TranslationWork,
  written: readonly Standing[],
  document: StoryDocument,
): Promise<void> {
  const { targetEditionId: editionId } = payload;
  const translatedAt = context.now();
  await storeWrittenBlocks(
    tx,
    written.map(({ arrived, blockId }) => {
      const words = segmentOf(document, blockId, work.targetLocale);
      return {
        editionId,
        blockId,
        source: arrived.segment,
        ...provenanceOf(arrived, payload),
        targetHash: words?.textHash ?? '',
        machineText: words?.plain ?? '',
        origin: arrived.origin,
        translatedAt,
      };
    }),
  );
  const checked = written.filter(
    ({ arrived: { findings, segment } }) => findings.length > 0 || work.flagged.has(segment.blockId),
  );
  if (checked.length > 0) {
    const sourceBlockIds = checked.map(({ arrived: { segment } }) => segment.blockId);
    const findings = checked.flatMap(({ arrived }) => arrived.findings);
    await replaceBlockFindings(tx, { editionId, sourceBlockIds }, findings);
  }
  if (performance.now() - work.storedAt > storeEvery) {
    await storeEditionText(tx, editionId, { document, contentHash: contentHash(document) });
    work.storedAt = performance.now();
  }
}
