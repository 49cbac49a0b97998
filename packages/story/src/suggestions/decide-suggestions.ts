import * as Y from 'yjs';
import { storyFragmentName } from '../document/yjs-mapping';
import { divideAtSigns } from './divide-block';
import { divisionOfMark } from './division';
import { attributeOf, isPresent, joinTo, removeElement, wordsAbove } from './live-elements';
import { isSuggestionId, suggestionMarkOfKey } from './pending';
import { holdOrigins, replaceOrigins } from './replace-origins';
import { acceptSplit, rejectSplit } from './split-halves';

export type SuggestionDecision = 'accept' | 'reject';

/**
 * Makes suggestions part of a live text, or takes them out of it, touching nothing else: what other people
 * suggest of the same words stays suggested. Returns the ids that were there to be decided.
 */
export function decideSuggestions(
  ydoc: Y.Doc,
  ids: ReadonlySet<string>,
  decision: SuggestionDecision,
  origin?: unknown,
): Set<string> {
  const decided = new Set<string>();
  const fragment = ydoc.getXmlFragment(storyFragmentName);
  const take = (value: unknown): boolean => {
    const isOne = isSuggestionId(value) && ids.has(value);
    if (isOne) decided.add(value);
    return isOne;
  };
  ydoc.transact(() => {
    if (decision === 'accept') replaceOrigins(elementsIn(fragment), take);
    const keepOrigins = holdOrigins(elementsIn(fragment));
    // From below: what stands behind a division is carried along, and decided by then.
    for (const text of textsIn(fragment).reverse()) decideText(text, take, decision);
    keepOrigins();
    const elements = elementsIn(fragment);
    // What goes is gone before blocks are joined, and what was split twice is joined from below.
    for (const element of elements) if (isPresent(element)) decidePresence(element, take, decision);
    for (const element of elements.reverse()) if (isPresent(element)) decideBoundary(element, take, decision);
  }, origin);
  return decided;
}

type Take = (value: unknown) => boolean;

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : [],
    );
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? [child, ...elementsIn(child)] : []));
}

interface Run {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

function decideText(text: Y.XmlText, take: Take, decision: SuggestionDecision): void {
  const acts: (() => void)[] = [];
  let index = 0;
  for (const { insert, attributes } of text.toDelta() as Run[]) {
    const at = index;
    const words = typeof insert === 'string' ? insert : ' ';
    index += words.length;
    const changes: Record<string, unknown> = {};
    let isGone = false;
    let wanted: string | null = null;
    for (const [key, value] of Object.entries(attributes ?? {})) {
      const kind = suggestionMarkOfKey(key);
      const attrs = value as Record<string, unknown> | null;
      if (!kind || !take(attrs?.id)) continue;
      changes[key] = null;
      const isRemoving = kind === 'insertion' ? decision === 'reject' : decision === 'accept';
      if (kind === 'formatting') {
        if (decision === 'accept') Object.assign(changes, formatChanges(attrs ?? {}));
      } else if (isRemoving) isGone = true;
      else if (kind === 'insertion') wanted = String(attrs?.id);
    }
    const how = wanted === null ? null : divisionOfMark(attributes?.division);
    if (isGone) acts.push(() => text.delete(at, words.length));
    else if (how) acts.push(() => divideAtSigns(text, { at, words, changes }, how, String(wanted)));
    else if (Object.keys(changes).length > 0) acts.push(() => text.format(at, words.length, changes));
  }
  // From the end, so that what comes before keeps its place.
  for (const act of acts.reverse()) act();
}

function formatChanges({ strong, emphasis, link }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...(typeof strong === 'boolean' ? { strong: strong ? {} : null } : {}),
    ...(typeof emphasis === 'boolean' ? { emphasis: emphasis ? {} : null } : {}),
    ...(typeof link === 'string' ? { link: { href: link } } : link === false ? { link: null } : {}),
  };
}

function decidePresence(element: Y.XmlElement, take: Take, decision: SuggestionDecision): void {
  const isAccepted = decision === 'accept';
  if (take(attributeOf(element, 'inserted'))) {
    if (!isAccepted) return removeElement(element);
    element.removeAttribute('inserted');
    element.removeAttribute('origin');
  }
  if (take(attributeOf(element, 'deleted'))) {
    if (isAccepted) return removeElement(element);
    element.removeAttribute('deleted');
  }
}

function decideBoundary(element: Y.XmlElement, take: Take, decision: SuggestionDecision): void {
  const isAccepted = decision === 'accept';
  if (take(attributeOf(element, 'joined'))) {
    element.removeAttribute('joined');
    const above = isAccepted ? wordsAbove(element) : null;
    if (above) return joinTo(above, element);
  }
  if (take(attributeOf(element, 'split'))) (isAccepted ? acceptSplit : rejectSplit)(element);
}
