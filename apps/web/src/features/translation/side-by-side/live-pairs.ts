import { type BlockState, pairBlocks } from '@marbre/story/segments/block-states';
import type { Segment } from '@marbre/story/segments/segment';
import type { Outputs } from '../../../trpc/outputs';

export type Translation = Outputs['translation']['get'];

/** What the newsroom knows of a pair beyond its words. */
export type KnownBlock = Translation['blocks'][number];

/** A source block and what stands for it, as both live texts have them at this moment. */
export interface TextPair {
  /** Id of the source block. */
  id: string;
  /** Its place in the story, from 1. */
  number: number;
  source: Segment;
  target: Segment | null;
  /** Id the block has in the translation, or will have. */
  targetId: string;
  state: BlockState;
  known: KnownBlock | null;
  /** The source's words when they were translated; null when nothing changed since, or it is not known. */
  sourceBefore: string | null;
}

/**
 * Both texts block by block. The states are worked out here from what is remembered of each block, by the
 * newsroom's own rule, so that a colleague's edit shows as they type it.
 *
 * @param isArriving a machine is at work: words that nothing is remembered of yet are its own.
 */
export function livePairs(
  source: readonly Segment[],
  target: readonly Segment[],
  known: readonly KnownBlock[],
  isArriving: boolean,
): TextPair[] {
  const knownById = new Map(known.map((block) => [block.sourceBlockId, block]));
  const remembered = known.flatMap((block) => block.remembered ?? []);
  return pairBlocks(source, target, remembered).map((pairing, index) => {
    const block = knownById.get(pairing.source.blockId) ?? null;
    const isMachines = isArriving && !pairing.row && pairing.state === 'person';
    return {
      id: pairing.source.blockId,
      number: index + 1,
      source: pairing.source,
      target: pairing.target,
      targetId: pairing.row?.blockId ?? pairing.target?.blockId ?? pairing.source.blockId,
      state: isMachines ? 'machine' : pairing.state,
      known: block,
      sourceBefore: pairing.state === 'stale' ? (block?.sourceBefore ?? null) : null,
    };
  });
}

/** True when a person has still something to do about the pair. */
export function isOpen({ state }: TextPair): boolean {
  return state !== 'accepted';
}

/** A block of the translation whose source is gone. */
export type Orphan = Translation['orphans'][number];

/** True when a person can answer for the pair: for its words, or for leaving it out. */
export function isAcceptable({ state }: TextPair): boolean {
  return state !== 'missing';
}

/** True when the translation lacks the block or says something older than its source. */
export function isBehind({ state }: TextPair): boolean {
  return state === 'missing' || state === 'stale';
}

/** The next pair of a kind after the present one, going round; null when there is none. */
export function pairAfter(
  pairs: readonly TextPair[],
  currentId: string | null,
  step: 1 | -1,
  isWanted: (pair: TextPair) => boolean,
): TextPair | null {
  const here = pairs.findIndex(({ id }) => id === currentId);
  const start = here === -1 && step === -1 ? 0 : here;
  for (let distance = 1; distance <= pairs.length; distance += 1) {
    const index = (((start + step * distance) % pairs.length) + pairs.length) % pairs.length;
    const pair = pairs[index];
    if (pair && isWanted(pair)) return pair;
  }
  return null;
}
