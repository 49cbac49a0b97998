import { blockHash } from './content-hash';
import { textOf } from './plain-text';
import { idOf } from './story-node';
import type { StoryDocument, StoryNode } from './story-node';

export type BlockChangeKind = 'added' | 'removed' | 'moved' | 'changed';

export interface BlockChange {
  blockId: string;
  kind: BlockChangeKind;
  type: string;
  /** The words before and after; null where the block was not there. */
  before: string | null;
  after: string | null;
}

/**
 * What happened between two normalised documents, block by block (outermost blocks, headline and
 * standfirst included), matched by id. In the order of the newer text, removed blocks last. A block that
 * both moved and changed is reported twice.
 */
export function diffDocuments(before: StoryDocument, after: StoryDocument): BlockChange[] {
  const older = byId(before);
  const newer = byId(after);
  const stayed = longestCommonOrder(
    [...older.keys()].filter((id) => newer.has(id)),
    [...newer.keys()].filter((id) => older.has(id)),
  );
  const changes: BlockChange[] = [];
  for (const [blockId, node] of newer) {
    const previous = older.get(blockId);
    const words = { before: previous ? textOf(previous) : null, after: textOf(node) };
    const report = (kind: BlockChangeKind) => changes.push({ blockId, kind, type: node.type, ...words });
    if (!previous) report('added');
    else {
      if (!stayed.has(blockId)) report('moved');
      if (blockHash(previous) !== blockHash(node)) report('changed');
    }
  }
  for (const [blockId, node] of older) {
    if (!newer.has(blockId)) {
      changes.push({ blockId, kind: 'removed', type: node.type, before: textOf(node), after: null });
    }
  }
  return changes;
}

function byId(document: StoryDocument): Map<string, StoryNode> {
  return new Map(
    document.content.flatMap((node) => (idOf(node) ? [[idOf(node) as string, node] as const] : [])),
  );
}

/** Ids in the longest run that kept its order: the fewest possible blocks are then called moved. */
function longestCommonOrder(before: string[], after: string[]): Set<string> {
  const position = new Map(before.map((id, index) => [id, index]));
  const best: { id: string; place: number; length: number; previous: number }[] = [];
  let longest = -1;
  after.forEach((id, index) => {
    const place = position.get(id) ?? 0;
    let length = 1;
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const candidate = best[earlier];
      if (candidate && candidate.place < place && candidate.length + 1 > length) {
        length = candidate.length + 1;
        previous = earlier;
      }
    }
    best.push({ id, place, length, previous });
    if (longest === -1 || length > (best[longest]?.length ?? 0)) longest = index;
  });
  const kept = new Set<string>();
  for (let at = longest; at !== -1; at = best[at]?.previous ?? -1) {
    const entry = best[at];
    if (entry) kept.add(entry.id);
  }
  return kept;
}
