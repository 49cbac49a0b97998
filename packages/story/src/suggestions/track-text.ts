import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ChangeAuthor } from './author-of-changes';
import { divisionNode, divisionOf, isOfSigns } from './division';
import { ownDeletion, ownInsertion, textMarks } from './own-marks';
import { pendingOf } from './pending';

/** Marks words, and hard breaks, as wanted away; what this person only wanted there goes at once. */
export function suggestDeletion(
  tracked: Transform,
  from: number,
  to: number,
  id: string,
  author: ChangeAuthor,
): void {
  const pieces: { node: Node; from: number; to: number }[] = [];
  tracked.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return;
    pieces.push({ node, from: Math.max(position, from), to: Math.min(position + node.nodeSize, to) });
  });
  const deletion = tracked.doc.type.schema.marks.deletion;
  for (const piece of pieces.reverse()) {
    if (ownInsertion(piece.node, author) !== null) tracked.delete(piece.from, piece.to);
    else if (ownDeletion(piece.node, author) !== null) continue;
    else if (piece.node.isText && deletion) tracked.addMark(piece.from, piece.to, deletion.create({ id }));
    else if (!piece.node.isText) suggestAway(tracked, piece.from, id);
  }
}

/** Marks a block or a break as wanted away, unless somebody wants that already: it can go only once. */
export function suggestAway(tracked: Transform, position: number, id: string): void {
  const node = tracked.doc.nodeAt(position);
  if (node && pendingOf(node, 'deleted') === null) tracked.setNodeAttribute(position, 'deleted', id);
}

/** Puts words at a place as wanted there. Returns the position after them. */
export function suggestInsertion(tracked: Transform, at: number, content: Fragment, id: string): number {
  const { type } = tracked.doc.resolve(at).parent;
  const fragment = Fragment.fromArray(content.content.map((node) => wantedInline(node, id, type)));
  tracked.insert(at, fragment);
  return at + fragment.size;
}

/** Headlines and titles hold plain words: a break in them is a space. */
function wantedInline(node: Node, id: string, place: NodeType): Node {
  const { schema } = node.type;
  const isLine = place.name === 'headline' || place.name === 'factBoxTitle';
  // A break is a sign, too: as a node of its own it would part the words on both sides of it in two.
  const words =
    isLine && (!node.isText || divisionOf(node))
      ? schema.text(' ')
      : node.isText
        ? node
        : divisionNode(schema, 'break');
  const isSign = isOfSigns(words.text ?? '');
  const own = textMarks(words.marks).filter(({ type }) => isSign || type !== schema.marks.division);
  const marks = place.allowedMarks(own);
  const insertion = schema.marks.insertion?.create({ id });
  return words.mark(insertion ? insertion.addToSet(marks) : marks);
}

/** The suggestion of this person's that ends or begins at a place: what is typed there belongs to it. */
export function adjacentSuggestion(doc: Node, from: number, to: number, author: ChangeAuthor): string | null {
  const neighbours = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter];
  for (const node of neighbours) {
    const id = node?.isInline ? (ownInsertion(node, author) ?? ownDeletion(node, author)) : null;
    if (id !== null) return id;
  }
  return null;
}
