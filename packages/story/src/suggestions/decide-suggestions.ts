import * as Y from 'yjs';
import { storyFragmentName } from '../document/yjs-mapping';
import { isPresent, joinAbove, removeElement } from './live-elements';
import { isSuggestionId, originOf, type SuggestionMark, suggestionMarks } from './pending';
import { holdOrigins, replaceOrigins } from './replace-origins';

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
    for (const text of textsIn(fragment)) decideText(text, take, decision);
    keepOrigins();
    for (const element of elementsIn(fragment))
      if (isPresent(element)) decideElement(element, take, decision);
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
    const length = typeof insert === 'string' ? insert.length : 1;
    index += length;
    const changes: Record<string, unknown> = {};
    let isGone = false;
    for (const [key, value] of Object.entries(attributes ?? {})) {
      const kind = kindOfKey(key);
      const attrs = value as Record<string, unknown> | null;
      if (!kind || !take(attrs?.id)) continue;
      changes[key] = null;
      const isRemoving = kind === 'insertion' ? decision === 'reject' : decision === 'accept';
      if (kind === 'formatting') {
        if (decision === 'accept') Object.assign(changes, formatChanges(attrs ?? {}));
      } else if (isRemoving) isGone = true;
    }
    if (isGone) acts.push(() => text.delete(at, length));
    else if (Object.keys(changes).length > 0) acts.push(() => text.format(at, length, changes));
  }
  // From the end, so that what comes before keeps its place.
  for (const act of acts.reverse()) act();
}

function kindOfKey(key: string): SuggestionMark | null {
  return suggestionMarks.find((name) => key === name || key.startsWith(`${name}--`)) ?? null;
}

function formatChanges({ strong, emphasis, link }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...(typeof strong === 'boolean' ? { strong: strong ? {} : null } : {}),
    ...(typeof emphasis === 'boolean' ? { emphasis: emphasis ? {} : null } : {}),
    ...(typeof link === 'string' ? { link: { href: link } } : link === false ? { link: null } : {}),
  };
}

function decideElement(element: Y.XmlElement, take: Take, decision: SuggestionDecision): void {
  const isAccepted = decision === 'accept';
  const has = (name: string) => take(attributeOf(element, name));
  if (has('inserted')) {
    if (!isAccepted) return removeElement(element);
    element.removeAttribute('inserted');
    element.removeAttribute('origin');
  }
  if (has('deleted')) {
    if (isAccepted) return removeElement(element);
    element.removeAttribute('deleted');
  }
  if (has('split')) {
    const origin = attributeOf(element, 'origin');
    element.removeAttribute('split');
    element.removeAttribute('origin');
    if (!isAccepted && joinAbove(element, originOf({ attrs: { origin } })?.blockId)) return;
  }
  if (has('joined')) {
    element.removeAttribute('joined');
    if (isAccepted) joinAbove(element);
  }
}

function attributeOf(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name);
}
