import { joinRuns } from '../document/join-runs';
import type { StoryDocument, StoryNode } from '../document/story-node';
import type { InlineChange, Redline, RedlineBlock } from './redline';

/** The newer version that a redline holds. */
export function newerOfRedline(redline: Redline): StoryDocument {
  return { type: 'doc', content: fold(redline.blocks, newer) };
}

/** The older version that a redline holds. */
export function olderOfRedline(redline: Redline): StoryDocument {
  const places = new Map<string, RedlineBlock>();
  collectArrivals(redline.blocks, places);
  return { type: 'doc', content: fold(redline.blocks, (block) => older(block, places)) };
}

/** `after` of a block that was cut off the one before; its words go back to that one. */
interface Folded {
  nodes: StoryNode[];
  /** Words that belong to the end of the block before. */
  tail?: StoryNode[];
}

function fold(blocks: readonly RedlineBlock[], each: (block: RedlineBlock) => Folded): StoryNode[] {
  const nodes: StoryNode[] = [];
  for (const block of blocks) {
    const folded = each(block);
    const last = nodes.at(-1);
    if (folded.tail && folded.tail.length > 0 && last) {
      nodes[nodes.length - 1] = withContent(last, joinRuns([...(last.content ?? []), ...folded.tail]));
    }
    nodes.push(...folded.nodes);
  }
  return nodes;
}

function newer(block: RedlineBlock): Folded {
  if (block.kind === 'removed' || block.kind === 'departed') return { nodes: [] };
  if (block.children) return { nodes: [withContent(block.node, fold(block.children, newer))] };
  const runs = (block.inline ?? []).flatMap((change) => {
    if (change.kind === 'formatted') return change.after;
    return change.kind === 'same' || change.kind === 'added' ? change.runs : [];
  });
  return { nodes: [withContent(block.node, joinRuns(runs))] };
}

function older(block: RedlineBlock, arrivals: ReadonlyMap<string, RedlineBlock>): Folded {
  if (block.kind === 'added') {
    if (!block.isSplit) return { nodes: [] };
    return { nodes: [], tail: olderRuns(block.inline ?? []) };
  }
  if (block.kind === 'departed') {
    const arrival = arrivals.get(block.id);
    return arrival ? olderBlock(arrival, arrivals) : { nodes: [] };
  }
  return block.isMoved ? { nodes: [] } : olderBlock(block, arrivals);
}

function olderBlock(block: RedlineBlock, arrivals: ReadonlyMap<string, RedlineBlock>): Folded {
  const source = block.nodeBefore ?? block.node;
  const attrs = { ...source.attrs, id: block.beforeId };
  const node = { ...source, attrs };
  if (block.children) {
    return {
      nodes: [
        withContent(
          node,
          fold(block.children, (child) => older(child, arrivals)),
        ),
      ],
    };
  }
  const nodes = [withContent(node, [])];
  let runs: StoryNode[] = [];
  const close = () => {
    nodes[nodes.length - 1] = withContent(nodes.at(-1) as StoryNode, joinRuns(runs));
    runs = [];
  };
  for (const change of block.inline ?? []) {
    if (change.kind === 'joined') {
      close();
      nodes.push(change.block);
    } else runs.push(...olderRuns([change]));
  }
  close();
  return { nodes };
}

function olderRuns(changes: readonly InlineChange[]): StoryNode[] {
  return changes.flatMap((change) => {
    if (change.kind === 'formatted') return change.before;
    return change.kind === 'same' || change.kind === 'removed' ? change.runs : [];
  });
}

function collectArrivals(blocks: readonly RedlineBlock[], into: Map<string, RedlineBlock>): void {
  for (const block of blocks) {
    if (block.kind === 'departed') continue;
    if (block.isMoved) into.set(block.id, block);
    if (block.children) collectArrivals(block.children, into);
  }
}

function withContent(node: StoryNode, content: StoryNode[]): StoryNode {
  const { content: _old, ...rest } = node;
  return content.length > 0 ? { ...rest, content } : rest;
}
