import { suggestionMarkOfKey } from '../suggestions/pending';
import type { Run } from './stray-words';

/** The suggestion by which letters with these attributes are wanted; undefined when they are in the text. */
export function insertionIn(attributes: Run['attributes']): unknown {
  const [, mark] = Object.entries(attributes).find(([key]) => isInsertion(key)) ?? [];
  return (mark as { id?: unknown } | undefined)?.id;
}

/** The same letters, wanted by nobody's suggestion of their own. */
export function withoutInsertion({ words, attributes }: Run): Run {
  return {
    words,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !isInsertion(key))),
  };
}

function isInsertion(key: string): boolean {
  return suggestionMarkOfKey(key) === 'insertion';
}
