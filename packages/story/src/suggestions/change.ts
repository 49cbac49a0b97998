import type { Node, Slice } from 'prosemirror-model';

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
