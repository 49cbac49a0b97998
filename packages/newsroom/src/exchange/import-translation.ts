import { Prisma } from '@marbre/db/generated/prisma/client';
import type { Transaction } from '@marbre/db/create-database';
import { localeOfTag } from '@marbre/story/exchange/locale-of-tag';
import { readXliff, type XliffJob, type XliffUnit } from '@marbre/story/exchange/xliff';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import type { BlockPairing } from '@marbre/story/segments/block-states';
import { ingestSegment } from '@marbre/story/segments/ingest-segment';
import { retagText } from '@marbre/story/segments/retag-text';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { type BlockRow, hashOfBlock, sourceRecord, suggestionRecord } from '../translation/block-record';
import { readTranslationUnderLock, type WorkedEdition } from '../translation/edition-for-work';
import { storeBehind } from '../translation/follow-text';
import { readPairings } from '../translation/read-pairings';
import { placeOf, writeTargetBlock } from '../translation/target-block';
import { changeDocument } from '../writing/change-document';
import { exchangeFileFields, naming, readExchangeFile } from './read-exchange-file';

export const importTranslationInput = z.object({
  /** The translation. */
  editionId: z.uuid(),
  ...exchangeFileFields,
});

export interface ImportedTranslation {
  /** Blocks whose words are now the file's. */
  written: number;
  /** Blocks that somebody changed here meanwhile: the file's words are offered beside theirs. */
  suggested: number;
  unchanged: number;
  /** Blocks the file has no translation of. */
  untranslated: number;
  /** Units of the file whose block the source no longer has. */
  unknown: number;
}

type Pairing = BlockPairing<BlockRow>;

/** A unit of the file beside the block it translates. */
interface Arrival {
  unit: XliffUnit;
  pairing: Pairing;
  content: StoryNode[];
}

/**
 * Takes a translator's XLIFF back in, in the name of the person who brings it: block by block, nothing that
 * changed here since the file was written is overwritten. A block whose source has changed meanwhile arrives
 * and is stale, as it is.
 *
 * Throws `exchange-language` when it is of another pair, `exchange-story` when it is of another story, and
 * what reading a file throws; then nothing is changed.
 */
export async function importTranslation(
  context: CommandContext,
  input: z.input<typeof importTranslationInput>,
): Promise<ImportedTranslation> {
  const { editionId, bytes } = parseInput(importTranslationInput, input);
  // Nothing of a file is read for somebody who may not write the words it brings.
  assertCan(context.actor, 'edition.write', await getEditionFacts(context.database, editionId));
  const job = naming(() => readXliff(readExchangeFile(bytes)));
  return context.database.$transaction(async (tx) => {
    const edition = await readTranslationUnderLock(tx, editionId);
    assertSamePair(job, edition);
    const { pairings, rows, source, target } = await readPairings(tx, edition);
    const blocks = new Map(pairings.map((pairing) => [pairing.source.blockId, pairing]));
    if (!job.units.some(({ blockId }) => blocks.has(blockId))) {
      throw new Problem('exchange-story', { field: 'file' });
    }
    const result: ImportedTranslation = {
      written: 0,
      suggested: 0,
      unchanged: 0,
      untranslated: 0,
      unknown: 0,
    };
    const writing: Arrival[] = [];
    for (const unit of job.units) {
      const pairing = blocks.get(unit.blockId);
      const fate = pairing ? fateOf(unit, pairing) : 'unknown';
      result[fate] += 1;
      if (!pairing || (fate !== 'written' && fate !== 'suggested')) continue;
      const content = ingestSegment(unit.target ?? '', tagsFor(unit, pairing)).content as StoryNode[];
      if (fate === 'written') writing.push({ unit, pairing, content });
      else await offer(tx, context, edition, { unit, pairing, content });
    }
    const document = await write(tx, context, edition, { source, target, rows, writing });
    await recordAudit(tx, context.actor, {
      action: 'edition.write',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { imported: 'xliff', ...result },
    });
    await storeBehind(tx, edition, { source, target: document });
    await refreshFindings(tx, editionId, document);
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
    return result;
  });
}

function assertSamePair(job: XliffJob, edition: WorkedEdition): void {
  const isSame =
    localeOfTag(job.sourceLanguage, [edition.sourceEdition.locale]) !== null &&
    localeOfTag(job.targetLanguage, [edition.locale]) !== null;
  if (isSame) return;
  throw new Problem('exchange-language', {
    field: 'file',
    values: {
      found: `${job.sourceLanguage} → ${job.targetLanguage}`,
      wanted: `${edition.sourceEdition.locale} → ${edition.locale}`,
    },
  });
}

function fateOf(unit: XliffUnit, { source, target }: Pairing): Exclude<keyof ImportedTranslation, 'unknown'> {
  if (unit.target === null || plainTextOf(unit.target).trim() === '') return 'untranslated';
  if (target && retagText(target, source) === unit.target) return 'unchanged';
  const isAsExported = unit.targetHash === (target?.textHash ?? '');
  return isAsExported || !target ? 'written' : 'suggested';
}

/** What the file's numbers stand for: the formatting of the source as it was when the file was written. */
function tagsFor(unit: XliffUnit, { source, row }: Pairing) {
  return unit.sourceHash !== source.textHash && row?.sourceHash === unit.sourceHash
    ? row.sourceTags
    : source.tags;
}

/** What the block will say it translates: an older source stays an older one. */
function translatedSource(unit: XliffUnit, { source }: Pairing) {
  const isCurrent = unit.sourceHash === '' || unit.sourceHash === source.textHash;
  return isCurrent ? source : { ...source, textHash: unit.sourceHash, text: unit.source, contentHash: '' };
}

async function offer(
  tx: Transaction,
  context: CommandContext,
  { id: editionId }: WorkedEdition,
  { unit, pairing, content }: Arrival,
): Promise<void> {
  const from = { origin: 'person', engine: '', engineVersion: '' } as const;
  const offered = suggestionRecord(translatedSource(unit, pairing), content, from, context.now());
  const blockId = pairing.row?.blockId ?? pairing.target?.blockId ?? pairing.source.blockId;
  const present = { targetHash: pairing.target?.textHash ?? '', origin: 'person' as const };
  await tx.translatedBlock.upsert({
    where: { editionId_blockId: { editionId, blockId } },
    create: { editionId, blockId, ...sourceRecord(pairing.source), ...present, ...offered },
    update: offered,
  });
}

/** Writes all blocks as one change of the text; returns the text as it then stands. */
async function write(
  tx: Transaction,
  context: CommandContext,
  edition: WorkedEdition,
  known: { source: StoryDocument; target: StoryDocument; rows: BlockRow[]; writing: Arrival[] },
): Promise<StoryDocument> {
  if (known.writing.length === 0) return known.target;
  const author = { personId: personIdOf(context.actor) };
  const place = placeOf(known.source, known.target, known.rows);
  const { document } = await changeDocument(tx, edition.id, author, (ydoc) => {
    for (const { pairing, content } of known.writing)
      writeTargetBlock(ydoc, place, pairing.source.blockId, content);
  });
  for (const { unit, pairing } of known.writing) {
    const blockId = pairing.row?.blockId ?? pairing.source.blockId;
    const written = {
      ...sourceRecord(translatedSource(unit, pairing)),
      targetHash: hashOfBlock(document, blockId, edition.locale),
      origin: 'person' as const,
      engine: '',
      engineVersion: '',
      machineText: '',
      isAccepted: false,
      translatedAt: context.now(),
    };
    await tx.translatedBlock.upsert({
      where: { editionId_blockId: { editionId: edition.id, blockId } },
      create: { editionId: edition.id, blockId, ...written },
      update: { ...written, suggestion: Prisma.DbNull, suggestionHash: null, suggestionFrom: Prisma.DbNull },
    });
  }
  return document;
}
