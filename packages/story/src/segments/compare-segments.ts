import type { Segment } from './segment';

/** What a target block remembers of the source block it was made from. */
export interface RememberedSource {
  sourceBlockId: string;
  sourceTextHash: string;
  sourceContentHash: string;
}

/**
 * How a source block stands against what its target remembers.
 *
 * `formal` means that only formatting changed: the words need no new translation.
 */
export type SegmentStanding = 'missing' | 'current' | 'formal' | 'stale';

export interface SegmentComparison {
  blocks: { segment: Segment; standing: SegmentStanding }[];
  /** Source blocks that a target still remembers and that are gone. */
  removed: string[];
}

/** Tells, block by block, what of a translation its source has left behind. */
export function compareSegments(
  source: readonly Segment[],
  remembered: readonly RememberedSource[],
): SegmentComparison {
  const byId = new Map(remembered.map((memory) => [memory.sourceBlockId, memory]));
  const present = new Set(source.map((segment) => segment.blockId));
  return {
    blocks: source.map((segment) => ({ segment, standing: standingOf(segment, byId.get(segment.blockId)) })),
    removed: remembered
      .filter((memory) => !present.has(memory.sourceBlockId))
      .map((memory) => memory.sourceBlockId),
  };
}

function standingOf(segment: Segment, memory: RememberedSource | undefined): SegmentStanding {
  if (!memory) return 'missing';
  if (memory.sourceTextHash !== segment.textHash) return 'stale';
  return memory.sourceContentHash === segment.contentHash ? 'current' : 'formal';
}
