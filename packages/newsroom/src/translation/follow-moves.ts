import type { Transaction } from '@marbre/db/create-database';
import { findBlock, walkBlocks } from '@marbre/story/document/block-identity';
import { idOf, isTextBlock, type StoryDocument, type StoryNode } from '@marbre/story/document/story-node';
import { followOrder } from '@marbre/story/segments/follow-order';

/** Seconds after somebody's last keystroke in which nothing is moved under their hands. */
const quietSeconds = 10;

/** The order of the children of one parent, as it is wanted. */
export interface WantedOrder {
  parentId: string | null;
  order: string[];
}

/** Ids of a text's blocks in reading order, the parts of containers included. */
export function orderOf(document: StoryDocument): string[] {
  return [...walkBlocks(document)].flatMap(({ id }) => (id === null ? [] : [id]));
}

/** What is to be moved in a translation so that it follows its source: in the text itself and in its containers. */
export function planOrders(
  source: StoryDocument,
  target: StoryDocument,
  before: readonly string[],
  rows: readonly { blockId: string; sourceBlockId: string }[],
): WantedOrder[] {
  if (before.length === 0) return [];
  const sourceIds = new Map(rows.map((row) => [row.blockId, row.sourceBlockId]));
  const inSource = new Set(orderOf(source));
  const sourceIdOf = (id: string) => {
    const known = sourceIds.get(id) ?? id;
    return inSource.has(known) ? known : null;
  };
  const moves: WantedOrder[] = [];
  const compare = (parentId: string | null, now: readonly StoryNode[], present: readonly StoryNode[]) => {
    const ids = present.flatMap((node) => idOf(node) ?? []);
    const wanted = followOrder(
      before,
      now.flatMap((node) => idOf(node) ?? []),
      ids.map(sourceIdOf),
    );
    if (wanted) moves.push({ parentId, order: wanted.map((index) => ids[index] ?? '') });
    for (const node of now) {
      const id = idOf(node);
      const twin = id === null || isTextBlock(node) ? null : findBlock(target, id);
      if (twin) compare(id, node.content ?? [], twin.content ?? []);
    }
  };
  compare(null, source.content, target.content);
  return moves;
}

/** True when nobody has typed into a text within the last seconds. */
export async function isQuiet(tx: Transaction, editionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ quiet: boolean }[]>`
    select not exists (
      select 1 from "DocumentUpdate"
      where "editionId" = ${editionId}::uuid and "personId" is not null
        and at > now() - make_interval(secs => ${quietSeconds}::int)
    ) as quiet`;
  return row?.quiet ?? true;
}
