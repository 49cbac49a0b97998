import { joinRuns } from '../document/join-runs';
import type { StoryNode } from '../document/story-node';
import { diffTokens, type TokenChange } from './diff-tokens';
import type { InlineChange } from './redline';
import { tokensOf } from './word-tokens';

/** What became of one block's words and of how they are set. */
export function diffInline(
  before: readonly StoryNode[],
  after: readonly StoryNode[],
  locale: string,
): InlineChange[] {
  return inlineChanges(diffTokens(tokensOf(before, locale), tokensOf(after, locale)));
}

/** Every run of one kind, as a screen draws it. */
export function wholeInline(kind: 'same' | 'added' | 'removed', nodes: readonly StoryNode[]): InlineChange[] {
  return nodes.length > 0 ? [{ kind, runs: [...nodes] }] : [];
}

/** Neighbouring tokens of one kind as one change. */
export function inlineChanges(changes: readonly TokenChange[]): InlineChange[] {
  const joined: InlineChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (change.kind === 'same' && change.before.setting !== change.after.setting) {
      if (last?.kind === 'formatted') {
        last.before.push(...change.before.runs);
        last.after.push(...change.after.runs);
      } else {
        joined.push({ kind: 'formatted', before: [...change.before.runs], after: [...change.after.runs] });
      }
    } else {
      const { runs } = change.kind === 'removed' ? change.before : change.after;
      if (last?.kind === change.kind) last.runs.push(...runs);
      else joined.push({ kind: change.kind, runs: [...runs] });
    }
  }
  return joined.map((change) => {
    if (change.kind === 'joined') return change;
    return change.kind === 'formatted'
      ? { ...change, before: joinRuns(change.before), after: joinRuns(change.after) }
      : { ...change, runs: joinRuns(change.runs) };
  });
}
