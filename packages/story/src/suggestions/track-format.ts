import type { Mark, Node } from 'prosemirror-model';
import { AddMarkStep, RemoveMarkStep, type Step, type Transform } from 'prosemirror-transform';
import type { ChangeAuthor } from './author-of-changes';
import { ownInsertion, ownMark } from './own-marks';

type Format = 'strong' | 'emphasis' | 'link';

/** True for a step that only changes how words look, or marks them for something else. */
export function isMarkStep(step: Step): step is AddMarkStep | RemoveMarkStep {
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep;
}

/** Suggests what a mark step does; what is no format of the text (a comment's mark) is done and not suggested. */
export function trackFormat(
  tracked: Transform,
  step: AddMarkStep | RemoveMarkStep,
  author: ChangeAuthor,
  isOwnPlace: (position: number) => boolean,
): void {
  const format = formatOf(step.mark);
  if (!format) {
    tracked.step(step);
    return;
  }
  const isAdding = step instanceof AddMarkStep;
  const id = author.newSuggestionId();
  const pieces: { node: Node; from: number; to: number }[] = [];
  tracked.doc.nodesBetween(step.from, step.to, (node, position) => {
    if (!node.isText) return;
    const from = Math.max(position, step.from);
    pieces.push({ node, from, to: Math.min(position + node.nodeSize, step.to) });
  });
  for (const { node, from, to } of pieces) {
    if (ownInsertion(node, author) !== null || isOwnPlace(from)) {
      if (isAdding) tracked.addMark(from, to, step.mark);
      else tracked.removeMark(from, to, step.mark);
    } else suggest(tracked, { node, from, to }, { format, isAdding, mark: step.mark, id }, author);
  }
}

function formatOf(mark: Mark): Format | null {
  const { name } = mark.type;
  return name === 'strong' || name === 'emphasis' || name === 'link' ? name : null;
}

interface Wanted {
  format: Format;
  isAdding: boolean;
  mark: Mark;
  id: string;
}

function suggest(
  tracked: Transform,
  { node, from, to }: { node: Node; from: number; to: number },
  { format, isAdding, mark, id }: Wanted,
  author: ChangeAuthor,
): void {
  const type = node.type.schema.marks.formatting;
  if (!type) return;
  const own = ownMark(node, ['formatting'], author);
  const wanted: Record<string, unknown> = { strong: null, emphasis: null, link: null, ...own?.attrs };
  const value = isAdding ? (format === 'link' ? (mark.attrs.href as string) : true) : false;
  // The look is not there yet, so the same key pressed twice asks for it twice: the second takes it back.
  const isTakenBack = wanted[format] === value && format !== 'link';
  const isAlready = isAdding ? mark.isInSet(node.marks) : !mark.type.isInSet(node.marks);
  wanted[format] = isTakenBack || isAlready ? null : value;
  if (own) tracked.removeMark(from, to, own);
  const isEmpty = wanted.strong === null && wanted.emphasis === null && wanted.link === null;
  if (!isEmpty) tracked.addMark(from, to, type.create({ ...wanted, id: (own?.attrs.id as string) ?? id }));
}
