import { textOf } from '../document/plain-text';
import type { StoryNode } from '../document/story-node';
import type { RedlineBlock, RedlineCounts } from './redline';
import { wordsOf } from './word-tokens';

/** How much a redline holds, in words and blocks. */
export function countChanges(blocks: readonly RedlineBlock[], locale: string): RedlineCounts {
  const counts: RedlineCounts = {
    addedWords: 0,
    removedWords: 0,
    changedBlocks: 0,
    addedBlocks: 0,
    removedBlocks: 0,
    movedBlocks: 0,
  };
  visit(blocks, locale, counts);
  return counts;
}

function visit(blocks: readonly RedlineBlock[], locale: string, counts: RedlineCounts): void {
  for (const block of blocks) {
    if (block.kind === 'departed') continue;
    if (block.kind === 'added') counts.addedBlocks += 1;
    else if (block.kind === 'removed') counts.removedBlocks += 1;
    else if (block.isMoved) counts.movedBlocks += 1;
    // A container whose parts changed is counted by its parts.
    if (block.kind === 'changed' && (block.inline || block.attributes.length > 0)) counts.changedBlocks += 1;
    for (const change of block.inline ?? []) {
      if (change.kind === 'added') counts.addedWords += countRuns(change.runs, locale);
      if (change.kind === 'removed') counts.removedWords += countRuns(change.runs, locale);
    }
    if (block.children) visit(block.children, locale, counts);
  }
}

function countRuns(runs: readonly StoryNode[], locale: string): number {
  return wordsOf(runs.map(textOf).join(''), locale).filter(({ isWord }) => isWord).length;
}
