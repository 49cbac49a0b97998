import type { Transaction } from '@marbre/db/create-database';
import type { BlockOrigin } from '@marbre/db/generated/prisma/client';
import type { Segment } from '@marbre/story/segments/segment';
import { type BlockRow, readBlockRow } from './block-record';

/**
 * What is remembered of one source block, and of those whose id in the translation is another than in the
 * source: in one statement, for a job asks it for every block.
 */
export async function readRowsFor(
  tx: Transaction,
  editionId: string,
  sourceBlockId: string,
): Promise<{ own: BlockRow | null; renamed: BlockRow[] }> {
  const rows = await tx.$queryRaw<Parameters<typeof readBlockRow>[0][]>`
    select * from "TranslatedBlock"
    where "editionId" = ${editionId}::uuid
      and ("sourceBlockId" = ${sourceBlockId} or "blockId" <> "sourceBlockId")`;
  const known = rows.map(readBlockRow);
  return {
    own: known.find((row) => row.sourceBlockId === sourceBlockId) ?? null,
    renamed: known.filter((row) => row.blockId !== row.sourceBlockId),
  };
}

/** A block as it has just been written. */
export interface WrittenBlock {
  editionId: string;
  blockId: string;
  source: Segment;
  targetHash: string;
  machineText: string;
  sourceRevisionId: string;
  origin: BlockOrigin;
  engine: string;
  engineVersion: string;
  translatedAt: Date;
}

/** Writes down what a block now is, whatever it was: in one statement, like the reading. */
export async function storeWrittenBlock(tx: Transaction, block: WrittenBlock): Promise<void> {
  const { source } = block;
  await tx.$executeRaw`
    insert into "TranslatedBlock" (
      "editionId", "blockId", "sourceBlockId", "sourceHash", "sourceText", "sourceTags", "sourceForm",
      "targetHash", "machineText", "sourceRevisionId", "origin", "engine", "engineVersion", "translatedAt"
    ) values (
      ${block.editionId}::uuid, ${block.blockId}, ${source.blockId}, ${source.textHash}, ${source.text},
      ${JSON.stringify(source.tags)}::jsonb, ${source.contentHash}, ${block.targetHash}, ${block.machineText},
      ${block.sourceRevisionId}::uuid, ${block.origin}::"BlockOrigin", ${block.engine}, ${block.engineVersion},
      ${block.translatedAt}
    )
    on conflict ("editionId", "blockId") do update set
      "sourceBlockId" = excluded."sourceBlockId", "sourceHash" = excluded."sourceHash",
      "sourceText" = excluded."sourceText", "sourceTags" = excluded."sourceTags",
      "sourceForm" = excluded."sourceForm", "targetHash" = excluded."targetHash",
      "machineText" = excluded."machineText", "sourceRevisionId" = excluded."sourceRevisionId",
      "origin" = excluded."origin", "engine" = excluded."engine", "engineVersion" = excluded."engineVersion",
      "translatedAt" = excluded."translatedAt", "isAccepted" = false,
      "suggestion" = null, "suggestionHash" = null, "suggestionFrom" = null`;
}
