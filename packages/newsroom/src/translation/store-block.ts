import type { Transaction } from '@marbre/db/create-database';
import type { BlockOrigin } from '@marbre/db/generated/prisma/client';
import type { Segment } from '@marbre/story/segments/segment';
import { type BlockRow, readBlockRow } from './block-record';

/**
 * What is remembered of some source blocks, by their ids, and of those whose id in the translation is another
 * than in the source: in one statement, for a job asks it again and again.
 */
export async function readRowsFor(
  tx: Transaction,
  editionId: string,
  sourceBlockIds: readonly string[],
): Promise<{ own: Map<string, BlockRow>; renamed: BlockRow[] }> {
  const rows = await tx.$queryRaw<Parameters<typeof readBlockRow>[0][]>`
    select * from "TranslatedBlock"
    where "editionId" = ${editionId}::uuid
      and ("sourceBlockId" = any(${sourceBlockIds}::text[]) or "blockId" <> "sourceBlockId")`;
  const known = rows.map(readBlockRow);
  return {
    own: new Map(known.map((row) => [row.sourceBlockId, row])),
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

/** Writes down what blocks now are, whatever they were: in one statement, like the reading. */
export async function storeWrittenBlocks(tx: Transaction, blocks: readonly WrittenBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  const sources = blocks.map(({ source }) => source);
  await tx.$executeRaw`
    insert into "TranslatedBlock" (
      "editionId", "blockId", "sourceBlockId", "sourceHash", "sourceText", "sourceTags", "sourceForm",
      "targetHash", "machineText", "sourceRevisionId", "origin", "engine", "engineVersion", "translatedAt"
    )
    select
      "editionId", "blockId", "sourceBlockId", "sourceHash", "sourceText", "sourceTags"::jsonb, "sourceForm",
      "targetHash", "machineText", "sourceRevisionId", "origin"::"BlockOrigin", "engine", "engineVersion",
      "translatedAt"
    from unnest(
      ${blocks.map(({ editionId }) => editionId)}::uuid[], ${blocks.map(({ blockId }) => blockId)}::text[],
      ${sources.map(({ blockId }) => blockId)}::text[], ${sources.map(({ textHash }) => textHash)}::text[],
      ${sources.map(({ text }) => text)}::text[], ${sources.map(({ tags }) => JSON.stringify(tags))}::text[],
      ${sources.map(({ contentHash }) => contentHash)}::text[],
      ${blocks.map(({ targetHash }) => targetHash)}::text[],
      ${blocks.map(({ machineText }) => machineText)}::text[],
      ${blocks.map(({ sourceRevisionId }) => sourceRevisionId)}::uuid[],
      ${blocks.map(({ origin }) => origin)}::text[], ${blocks.map(({ engine }) => engine)}::text[],
      ${blocks.map(({ engineVersion }) => engineVersion)}::text[],
      ${blocks.map(({ translatedAt }) => translatedAt)}::timestamptz[]
    ) as written (
      "editionId", "blockId", "sourceBlockId", "sourceHash", "sourceText", "sourceTags", "sourceForm",
      "targetHash", "machineText", "sourceRevisionId", "origin", "engine", "engineVersion", "translatedAt"
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
