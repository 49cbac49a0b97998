import * as Y from 'yjs';
import { textBlockTypes } from '../document/story-node';
import { fingerprintOf } from './fingerprint';
import { removeElement } from './live-elements';
import { originOf, suggestionAttributes, suggestionMarks } from './pending';

/**
 * A block carried elsewhere, or made anew, takes the place and the id of its original, so that translations
 * and comments still know it. What was written or suggested in the original meanwhile goes along. Only when both
 * have changed do both stay: no word is lost. `take` tells which suggestions are accepted.
 */
export function replaceOrigins(elements: readonly Y.XmlElement[], take: (id: unknown) => boolean): void {
  for (const element of elements) {
    const origin = originOf({ attrs: { origin: attributeOf(element, 'origin') } });
    const inserted = attributeOf(element, 'inserted');
    if (!origin || !take(inserted)) continue;
    const original = elements.find(
      (other) => other !== element && attributeOf(other, 'id') === origin.blockId,
    );
    if (!original || attributeOf(original, 'deleted') !== inserted) continue;
    if (!takesOver(element, original, origin.fingerprint)) {
      original.removeAttribute('deleted');
      continue;
    }
    removeElement(original);
    element.setAttribute('id', origin.blockId);
  }
}

/** Makes a block say what its original says by now; false when that would undo what its author made of it. */
function takesOver(element: Y.XmlElement, original: Y.XmlElement, fingerprint: string): boolean {
  const isAsItWas = fingerprintOf(original) === fingerprint;
  if (isAsItWas && !holdsSuggestions(original)) return true;
  const isOnlyCarried = fingerprintOf(element) === fingerprint && !holdsSuggestions(element);
  if (!isOnlyCarried || !isOfOneForm(element, original)) return isAsItWas;
  element.delete(0, element.length);
  element.insert(
    0,
    original.toArray().map((child) => child.clone() as Y.XmlElement | Y.XmlText),
  );
  for (const name of ['mediaId', 'alt']) {
    const value = attributeOf(original, name);
    if (typeof value === 'string') element.setAttribute(name, value);
  }
  return true;
}

function isOfOneForm(one: Y.XmlElement, other: Y.XmlElement): boolean {
  const isOfWords = ({ nodeName }: Y.XmlElement) => textBlockTypes.some((type) => type === nodeName);
  return one.nodeName === other.nodeName || (isOfWords(one) && isOfWords(other));
}

/** True when something is suggested of what stands in a block, whatever is suggested of the block itself. */
function holdsSuggestions(element: Y.XmlElement): boolean {
  return element.toArray().some((child) => {
    if (child instanceof Y.XmlElement)
      return suggestionAttributes.some((name) => attributeOf(child, name)) || holdsSuggestions(child);
    const runs = child instanceof Y.XmlText ? (child.toDelta() as { attributes?: object }[]) : [];
    return runs.some(({ attributes }) =>
      Object.keys(attributes ?? {}).some((key) => suggestionMarks.some((mark) => key.startsWith(mark))),
    );
  });
}

function attributeOf(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name);
}
