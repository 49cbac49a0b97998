import * as Y from 'yjs';
import { type IdentifiedNodeType, textBlockTypes } from '../document/story-node';
import { originOf } from './pending';

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
 * The block that an element's words would go on in: the one above, past those that are only wanted in between and no
 * part of the text. Null when there is none of words, or it is a field.
 */
export function wordsAbove(element: Y.XmlElement): Y.XmlElement | null {
  const above = neighbours(element, 'above').find((child) => !child.getAttribute('inserted'));
  if (!above || !isOfWords(above) || !isOfWords(element)) return null;
  return above.nodeName === 'headline' || above.nodeName === 'standfirst' ? null : above;
}

/** Carries an element's words over to the end of a block above it, and takes it away. */
export function joinTo(above: Y.XmlElement, element: Y.XmlElement): void {
  for (const child of element.toArray()) append(above, child);
  removeElement(element);
}

/** The elements beside one, the nearest first. */
export function neighbours(element: Y.XmlElement, side: 'above' | 'below'): Y.XmlElement[] {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) return [];
  const all = parent.toArray();
  const at = all.indexOf(element);
  const beside = side === 'above' ? all.slice(0, at).reverse() : all.slice(at + 1);
  return beside.filter((child) => child instanceof Y.XmlElement);
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

/** True for a block whose direct content is words. */
export function isOfWords({ nodeName }: Y.XmlElement): boolean {
  return (textBlockTypes as readonly string[]).includes(nodeName as IdentifiedNodeType);
}

/** An attribute of an element, or nothing. */
export function attributeOf(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name);
}

/** The block that an element stands for, or was split from: see `originOf`. */
export function originOfElement(element: Y.XmlElement): ReturnType<typeof originOf> {
  return originOf({ attrs: { origin: attributeOf(element, 'origin') } });
}
