import type { Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';

/** What somebody did to a text, as one replacement in it. */
export interface Change {
  before: Node;
  from: number;
  to: number;
  slice: Slice;
}

/** Where the caret belongs after a suggestion: before what is wanted away, or behind it all; -1 for anywhere. */
export interface Tracked {
  from: number;
  to: number;
  /** Words are only wanted away: where the caret goes depends on the key that was pressed. */
  isDeletion?: boolean;
}

/** One replacement that does what all the steps do; null when they change nothing. */
export function changeOf(original: Transform): Change | null {
  const { before, doc: after } = original;
  const [step, ...more] = original.steps;
  if (step instanceof ReplaceStep && more.length === 0) {
    return { before, from: step.from, to: step.to, slice: step.slice };
  }
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [from, to, newTo] = [start, end.a + overlap, end.b + overlap];
  return { before, from, to, slice: after.slice(start, newTo) };
}
