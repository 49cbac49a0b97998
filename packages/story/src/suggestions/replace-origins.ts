import * as Y from 'yjs';
import { fingerprintOf } from './fingerprint';
import { attributeOf, isOfWords, isPresent, originOfElement } from './live-elements';
import type { SuggestionAttribute } from './pending';

/** A block that is to stand for another, which goes with `away`: itself, or what it stands in. */
interface Replacement {
  element: Y.XmlElement;
  original: Y.XmlElement;
  away: Y.XmlElement;
  fingerprint: string;
  blockId: string;
}

/** As it was suggested, or with what the original says by now; null when both have changed. */
type Way = 'stands' | 'carries' | null;

/**
 * Blocks carried elsewhere, or made anew, take the ids of their originals, so that translations and comments still
 * know them: each part of a block too, and a block that was put into a list or a quotation. What was written or
 * suggested in an original meanwhile goes along. Only when both have changed does the original stay: no word is lost.
 * `take` tells which suggestions are accepted; what they want away still stands afterwards.
 */
export function replaceOrigins(elements: readonly Y.XmlElement[], take: (id: unknown) => boolean): void {
  const replacements = listReplacements(elements, take);
  const ways = waysOf(replacements);
  const kept = new Set(replacements.filter((one) => !ways.get(one)).map(({ away }) => away));
  for (const original of kept) original.removeAttribute('deleted');
  for (const one of replacements) {
    const { element, original, away, blockId } = one;
    // Words carried along have taken the place of the parts.
    if (kept.has(away) || !isPresent(element)) continue;
    if (ways.get(one) === 'carries') carry(original, element);
    element.setAttribute('id', blockId);
  }
}

function listReplacements(elements: readonly Y.XmlElement[], take: (id: unknown) => boolean): Replacement[] {
  const found = new Map<Y.XmlElement, Replacement>();
  for (const element of elements) {
    const origin = originOfElement(element);
    const inserted = valueAround(element, 'inserted');
    if (!origin || !inserted || !take(inserted.value)) continue;
    element.removeAttribute('origin');
    const { blockId, fingerprint } = origin;
    const original = originalOf(element, blockId, elements);
    const deleted = original && valueAround(original, 'deleted');
    // Halves of a wanted block name one original: it is replaced once.
    if (!deleted || deleted.value !== inserted.value || found.has(original)) continue;
    found.set(original, { element, original, away: deleted.holder, blockId, fingerprint });
  }
  return [...found.values()];
}

function waysOf(replacements: readonly Replacement[]): Map<Replacement, Way> {
  const ways = new Map<Replacement, Way>();
  const safe = new Set<Y.XmlElement>();
  const decide = (one: Replacement, way: Way) => {
    ways.set(one, way);
    if (way) safe.add(one.original);
  };
  for (const one of replacements) if (isOfWords(one.original)) decide(one, wayOf(one));
  for (const one of replacements) {
    if (isOfWords(one.original)) continue;
    // A list that lost an item is no longer what it was; its words are safe where each of its parts is.
    const isSafe = () => wordsBlocksIn(one.original).every((block) => safe.has(block));
    decide(one, wayOf(one) ?? (isSafe() ? 'stands' : null));
  }
  return ways;
}

function wayOf({ element, original, fingerprint }: Replacement): Way {
  const [was, is] = [fingerprintOf(original), fingerprintOf(element)];
  if (was === fingerprint || was === is) return 'stands';
  const isOfOneForm = element.nodeName === original.nodeName || (isOfWords(element) && isOfWords(original));
  return is === fingerprint && isOfOneForm ? 'carries' : null;
}

function carry(original: Y.XmlElement, element: Y.XmlElement): void {
  const children = original.toArray().map((child) => child.clone() as Y.XmlElement | Y.XmlText);
  element.delete(0, element.length);
  element.insert(0, children);
  if (element.nodeName !== original.nodeName) return;
  for (const name of ['mediaId', 'alt']) {
    const value = attributeOf(original, name);
    if (typeof value === 'string') element.setAttribute(name, value);
  }
}

/**
 * Remembers which blocks and wanted blocks are as they were when one was suggested for the other. What is suggested
 * of words lies in both; whoever decides about it calls this first and what it returns afterwards, and they count as
 * unchanged.
 */
export function holdOrigins(elements: readonly Y.XmlElement[]): () => void {
  const held = elements.flatMap((element) => {
    const origin = originOfElement(element);
    if (!origin || origin.fingerprint === '') return [];
    const { blockId, fingerprint } = origin;
    const original = originalOf(element, blockId, elements);
    const unchanged = [original, element].find((one) => one && fingerprintOf(one) === fingerprint);
    return unchanged ? [{ element, unchanged, blockId }] : [];
  });
  return () => {
    for (const { element, unchanged, blockId } of held) {
      const isWanted = isPresent(element) && attributeOf(element, 'origin');
      if (isWanted) element.setAttribute('origin', `${blockId}:${fingerprintOf(unchanged)}`);
    }
  };
}

function originalOf(
  element: Y.XmlElement,
  blockId: string,
  elements: readonly Y.XmlElement[],
): Y.XmlElement | undefined {
  return elements.find((other) => other !== element && attributeOf(other, 'id') === blockId);
}

/** What is suggested of a block or of the one around it. */
function valueAround(
  element: Y.XmlElement,
  attribute: SuggestionAttribute,
): { holder: Y.XmlElement; value: unknown } | null {
  for (let holder: unknown = element; holder instanceof Y.XmlElement; holder = holder.parent) {
    const value = attributeOf(holder, attribute);
    if (value) return { holder, value };
  }
  return null;
}

function wordsBlocksIn(element: Y.XmlElement): Y.XmlElement[] {
  return element.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return isOfWords(child) ? [child] : wordsBlocksIn(child);
  });
}
