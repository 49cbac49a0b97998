import { canonicalJson } from './content-hash';
import type { StoryNode } from './story-node';

/** Neighbouring runs with equal marks as one, the way a normalised text has them. */
export function joinRuns(runs: readonly StoryNode[]): StoryNode[] {
  const joined: StoryNode[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike =
      last?.type === 'text' &&
      run.type === 'text' &&
      canonicalJson(last.marks ?? []) === canonicalJson(run.marks ?? []);
    if (last && isAlike) joined[joined.length - 1] = { ...last, text: `${last.text}${run.text}` };
    else joined.push(run);
  }
  return joined;
}
