import { Fragment, type ResolvedPos } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ChangeAuthor } from './author-of-changes';
import { type Change, changeOf, type Tracked } from './change';
import { ownInsertion } from './own-marks';
import { trackBlocks } from './track-blocks';
import { isMarkStep, trackFormat } from './track-format';
import { placesOf } from './track-places';
import { trackDeletionAcross, trackSplit } from './track-structure';
import { adjacentSuggestion, suggestDeletion, suggestInsertion } from './track-text';

/**
 * Writes onto `tracked`, a transform over the same document, what `original` does to it: as suggestions of
 * `author`. Null when there is nothing to suggest it with; `tracked` is then to be thrown away.
 */
export function trackChange(original: Transform, tracked: Transform, author: ChangeAuthor): Tracked | null {
  const { before } = original;
  if (original.steps.every(isMarkStep)) {
    for (const step of original.steps) {
      const isOwnPlace = (position: number) => isInOwnBlock(tracked.doc.resolve(position), author);
      trackFormat(tracked, step, author, isOwnPlace);
    }
    return { from: -1, to: -1 };
  }
  const places = placesOf(original);
  if (places) {
    for (const place of places) {
      if (isInOwnBlock(before.resolve(place.from), author))
        tracked.replace(place.from, place.to, place.slice);
      else trackWords(tracked, place, place.slice.content, author);
    }
    return { from: -1, to: -1 };
  }
  const change = changeOf(original);
  if (!change) return { from: -1, to: -1 };
  const $from = before.resolve(change.from);
  const $to = before.resolve(change.to);
  if (isInOwnBlock($from, author, $to)) {
    for (const step of original.steps) tracked.step(step);
    return { from: -1, to: -1 };
  }
  const inline = inlineOf(change, $from, $to);
  if (inline) return trackWords(tracked, change, inline, author);
  const structural = trackSplit(tracked, change, author) ?? trackDeletionAcross(tracked, change, author);
  if (structural) return structural;
  return trackBlocks(tracked, original, author) ? { from: -1, to: -1 } : null;
}

/** Words of one block replaced by others. What lies before them has not been touched on `tracked` yet. */
function trackWords(
  tracked: Transform,
  { before, from, to }: Change,
  words: Fragment,
  author: ChangeAuthor,
): Tracked {
  const id = adjacentSuggestion(before, from, to, author) ?? author.newSuggestionId();
  const done = tracked.mapping.maps.length;
  suggestDeletion(tracked, from, to, id, author);
  const at = tracked.mapping.slice(done).map(to);
  return { from, to: suggestInsertion(tracked, at, words, id), isDeletion: words.size === 0 };
}

/** What is put there, when the change stays within the words of one block. */
function inlineOf({ slice }: Change, $from: ResolvedPos, $to: ResolvedPos): Fragment | null {
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return null;
  if (slice.size === 0) return Fragment.empty;
  if (slice.openStart > 0 || slice.openEnd > 0) return null;
  return slice.content.firstChild?.isInline ? slice.content : null;
}

/** True where everything around is only this person's wish: there they write as they like. */
function isInOwnBlock($from: ResolvedPos, author: ChangeAuthor, $to = $from): boolean {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    if (ownInsertion($from.node(depth), author) !== null) return true;
  }
  return false;
}
