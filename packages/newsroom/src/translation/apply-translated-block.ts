import { findBlock } from '@marbre/story/document/block-identity';
import type { StoryNode } from '@marbre/story/document/story-node';
import { Prisma } from '@marbre/db/generated/prisma/client';
import type { Finding } from '@marbre/story/facts/finding';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { ingestSegment } from '@marbre/story/segments/ingest-segment';
import type { Segment } from '@marbre/story/segments/segment';
import type { CommandContext } from '../context';
import type { JobPayload } from '../jobs/job-definitions';
import { replaceBlockFindings } from '../facts/store-findings';
import { changeDocument } from '../writing/change-document';
import { readCurrentDocument } from '../writing/read-current-document';
import { pairBlocks } from '@marbre/story/segments/block-states';
import { followText } from './follow-text';
import type { TranslationWork } from './read-translation-work';
import { writeTargetBlock } from './target-block';

/** A block as an engine gave it back. */
export interface ArrivedBlock {
  segment: Segment;
  /** Tagged text, with the source's tag numbers. */
  text: string;
  engine: { name: string; version: string };
  findings: readonly Finding[];
}

/**
 * Writes one translated block into the live target text under the machine's name, and remembers where it
 * came from, in one transaction: a job that is done again finds the block done. Words a person wrote or
 * touched stay; the translation is then offered beside them.
 *
 * For the worker, whose request was authorised when it was made.
 */
export async function applyTranslatedBlock(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'translate-edition'>,
  work: TranslationWork,
  arrived: ArrivedBlock,
): Promise<'written' | 'suggested' | 'already-there'> {
  const { targetEditionId: editionId } = payload;
  const { segment, engine } = arrived;
  const content = ingestSegment(arrived.text, segment.tags).content as StoryNode[];
  return context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
    const { document } = await readCurrentDocument(tx, editionId);
    const rows = await tx.translatedBlock.findMany({ where: { editionId, sourceBlockId: segment.blockId } });
    const [pairing] = pairBlocks([segment], extractSegments(document, work.targetLocale), rows);
    const row = pairing?.row ?? null;
    if (row && row.sourceHash === segment.textHash) return 'already-there';
    const provenance = {
      sourceRevisionId: payload.sourceRevisionId,
      engine: engine.name,
      engineVersion: engine.version,
      translatedAt: context.now(),
    };
    const blockId = row?.blockId ?? segment.blockId;
    const key = { editionId_blockId: { editionId, blockId } };
    if (pairing?.isPersons) {
      const suggestion = content as unknown as Prisma.InputJsonValue;
      const offer = { ...provenance, suggestion, suggestionHash: segment.textHash };
      const written = {
        sourceHash: segment.textHash,
        targetHash: pairing.target?.textHash ?? '',
        origin: 'person' as const,
      };
      await tx.translatedBlock.upsert({
        where: key,
        create: { editionId, blockId, sourceBlockId: segment.blockId, ...written, ...offer },
        update: offer,
      });
      return 'suggested';
    }
    const author = { personId: null, machine: engine.name };
    const changed = await changeDocument(tx, editionId, author, (ydoc) =>
      writeTargetBlock(ydoc, { source: work.source, target: document, blockId }, content),
    );
    const targetHash = hashOfBlock(changed.document, blockId, work.targetLocale);
    const written = {
      ...provenance,
      sourceHash: segment.textHash,
      targetHash,
      origin: 'machine' as const,
      isAccepted: false,
    };
    await tx.translatedBlock.upsert({
      where: key,
      create: { editionId, blockId, sourceBlockId: segment.blockId, ...written },
      update: { ...written, suggestion: Prisma.DbNull, suggestionHash: null },
    });
    await followText(tx, editionId, changed.document);
    await replaceBlockFindings(tx, { editionId, sourceBlockId: segment.blockId }, arrived.findings);
    return 'written';
  });
}

/** The hash of a block's words, empty when it has none. */
export function hashOfBlock(document: StoryNode, blockId: string, locale: string): string {
  const node = findBlock({ type: 'doc', content: document.content ?? [] }, blockId);
  const [segment] = node ? extractSegments({ type: 'doc', content: [node] }, locale) : [];
  return segment?.textHash ?? '';
}
