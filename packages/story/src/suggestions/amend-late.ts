import { Node } from 'prosemirror-model';
import type * as Y from 'yjs';
import { storySchema } from '../document/schema';
import type { StoryDocument, StoryNode } from '../document/story-node';
import { replaceDocument } from '../document/yjs-mapping';
import { isMerelySuggested } from './is-merely-suggested';
import type { MarkedPart, MarkedParts } from './marked-parts';
import { newSuggestionId } from './pending';
import { suggestLate } from './suggest-late';
import type { IsOwn } from './untouchables';

/**
 * Makes suggestions in a live text of what somebody who may only suggest has just changed in it, see `suggestLate`.
 * Returns the ids it has given them, or null when it is still no mere suggestion.
 */
export function amendLate(
  ydoc: Y.Doc,
  { before, parts }: { before: readonly MarkedPart[]; parts: MarkedParts },
  isOwnAlready: IsOwn,
): string[] | null {
  const ids: string[] = [];
  const isOwn = (id: string) => ids.includes(id) || isOwnAlready(id);
  const draw = () => {
    const id = newSuggestionId();
    ids.push(id);
    return id;
  };
  const amended = suggestLate(textOf(before), textOf(parts.list()), { isOwn, newSuggestionId: draw });
  if (!isStory(amended)) return null;
  replaceDocument(ydoc, amended);
  return isMerelySuggested(before, parts.list(), isOwn) ? ids : null;
}

function textOf(parts: readonly MarkedPart[]): StoryNode {
  return { type: 'doc', content: parts.flat() };
}

/** What comes over a line may be anything. */
function isStory(text: StoryNode): text is StoryDocument {
  try {
    Node.fromJSON(storySchema, text).check();
    return true;
  } catch {
    return false;
  }
}
