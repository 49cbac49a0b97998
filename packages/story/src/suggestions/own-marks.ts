import type { Mark, Node } from 'prosemirror-model';
import type { ChangeAuthor } from './author-of-changes';
import { pendingOf, suggestionMarkOf, type SuggestionMark } from './pending';

type Kinds = readonly SuggestionMark[];
type Owner = Pick<ChangeAuthor, 'isOwn'>;

/** The mark of one of these kinds that is a suggestion of this person's, or null. */
export function ownMark(node: Node, kinds: Kinds, author: Owner): Mark | null {
  return (
    node.marks.find((mark) => {
      const kind = suggestionMarkOf({ type: mark.type.name });
      return kind !== null && kinds.includes(kind) && author.isOwn(String(mark.attrs.id));
    }) ?? null
  );
}

/** The id of this person's own suggestion to put a node here, or null. */
export function ownInsertion(node: Node, author: Owner): string | null {
  const marked = ownMark(node, ['insertion'], author)?.attrs.id as string | undefined;
  const inserted = pendingOf(node, 'inserted');
  return marked ?? (inserted !== null && author.isOwn(inserted) ? inserted : null);
}

/** The id of this person's own suggestion to take a node away, or null. */
export function ownDeletion(node: Node, author: Owner): string | null {
  const marked = ownMark(node, ['deletion'], author)?.attrs.id as string | undefined;
  const deleted = pendingOf(node, 'deleted');
  return marked ?? (deleted !== null && author.isOwn(deleted) ? deleted : null);
}

/** Marks of the text itself, without what is suggested. */
export function textMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => suggestionMarkOf({ type: mark.type.name }) === null);
}
