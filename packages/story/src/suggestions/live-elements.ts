import * as Y from 'yjs';
import { type IdentifiedNodeType, textBlockTypes } from '../document/story-node';

/** False once an element has been taken out of its text. */
export function isPresent(element: Y.XmlElement): boolean {
  return element.parent !== null && element._item?.deleted !== true;
}

/** Takes an element out of a live text, and what stands empty without it: the editor's binding deletes those. */
export function removeElement(element: Y.XmlElement): void {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) return;
  parent.delete(parent.toArray().indexOf(element), 1);
  if (parent instanceof Y.XmlElement && parent.length === 0 && !isOfWords(parent)) removeElement(parent);
}

/**
 * Carries an element's words over to the end of the block above it, and takes it away. False, and nothing
 * happens, when there is no block of words there, or not the one with this id.
 */
export function joinAbove(element: Y.XmlElement, aboveId?: string): boolean {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) return false;
  const above = parent.get(parent.toArray().indexOf(element) - 1) as unknown;
  if (!(above instanceof Y.XmlElement) || !isOfWords(above) || !isOfWords(element)) return false;
  if (aboveId !== undefined && above.getAttribute('id') !== aboveId) return false;
  if (above.nodeName === 'headline' || above.nodeName === 'standfirst') return false;
  for (const child of element.toArray()) append(above, child);
  removeElement(element);
  return true;
}

function append(to: Y.XmlElement, child: unknown): void {
  const last = to.get(to.length - 1) as unknown;
  if (child instanceof Y.XmlText && last instanceof Y.XmlText) {
    last.applyDelta([{ retain: last.length }, ...(child.toDelta() as object[])]);
  } else if (child instanceof Y.XmlText) {
    const text = new Y.XmlText();
    to.insert(to.length, [text]);
    text.applyDelta(child.toDelta() as object[]);
  } else if (child instanceof Y.XmlElement) {
    to.insert(to.length, [child.clone() as Y.XmlElement]);
  }
}

function isOfWords({ nodeName }: Y.XmlElement): boolean {
  return (textBlockTypes as readonly string[]).includes(nodeName as IdentifiedNodeType);
}
