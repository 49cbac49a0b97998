import type { StoryNode } from '../document/story-node';
import { wordsOf } from './list-suggestions';

/**
 * The words of blocks that stood in one state of a live text and stand, exactly so, nowhere in another: what
 * a person had written when the newsroom could not take it. Blocks are parted by an empty line.
 */
export function lostWords(mine: StoryNode, now: StoryNode): string {
  const present = new Set((now.content ?? []).map((block) => wordsOf(block).trim()));
  return (mine.content ?? [])
    .map((block) => wordsOf(block).trim())
    .filter((words) => words !== '' && !present.has(words))
    .join('\n\n');
}
