import { hashText } from '@marbre/story/segments/hash-text';

/** Fingerprint by which the memory knows words again, whether they stood in a headline or a paragraph. */
export function hashOfWords(plain: string): string {
  return hashText(plain.replace(/\s+/g, ' ').trim());
}
