import type { StoryMark, StoryNode } from '../document/story-node';

/**
 * How a suggestion is written into a live text. Words carry marks, each with the suggestion's id: `insertion`
 * (wanted, not yet part of the text), `deletion` (still part of it), `formatting` (what it would look like).
 * Blocks and hard breaks carry attributes, because the live binding keeps no marks of theirs:
 *
 * - `inserted`, `deleted`: the whole node is wanted, or wanted away;
 * - `split`: as divisions were written until they became signs among the words (see `division.ts`): the words are still those of the block named in `origin`, which stands just above;
 * - `joined`: the words are to go on in the block above;
 * - `origin`, on an inserted block or a part of it: the block it is to replace or to carry elsewhere, as
 *   `id:fingerprint`.
 *
 * The text as it stands, the accepted text, has none of them: pending insertions are not in it, pending
 * deletions are, and a pending format is not to be seen.
 */
export const suggestionMarks = ['insertion', 'deletion', 'formatting'] as const;

export type SuggestionMark = (typeof suggestionMarks)[number];

/** The attributes of a block that name a suggestion. */
export const suggestionAttributes = ['inserted', 'deleted', 'split', 'joined'] as const;

export type SuggestionAttribute = (typeof suggestionAttributes)[number];

/** True when a value may serve as a suggestion's id. */
export function isSuggestionId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{8,40}$/.test(value);
}

/** An id no two people can draw: 90 random bits. */
export function newSuggestionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}

/** The kind of suggestion a mark is, or null for a mark of the text itself. */
export function suggestionMarkOf(mark: { type: unknown }): SuggestionMark | null {
  return suggestionMarks.find((name) => name === mark.type) ?? null;
}

/** The same of a mark as a live text keeps it: one that may overlap itself has a hash behind its name. */
export function suggestionMarkOfKey(key: string): SuggestionMark | null {
  return suggestionMarks.find((name) => key === name || key.startsWith(`${name}--`)) ?? null;
}

/** The text attribute of a node that says which suggestion it belongs to, or null. */
export function pendingOf(node: Pick<StoryNode, 'attrs'>, attribute: SuggestionAttribute): string | null {
  const value = node.attrs?.[attribute];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** True for words, breaks and blocks that are only wanted, and no part of the text yet. */
export function isPendingInsertion(node: StoryNode): boolean {
  if (pendingOf(node, 'inserted') !== null) return true;
  const marks: unknown = node.marks;
  return Array.isArray(marks) && marks.some((mark: StoryMark | null) => mark?.type === 'insertion');
}

/** The block an inserted block stands for, and the fingerprint of its words when that was suggested. */
export function originOf(node: Pick<StoryNode, 'attrs'>): { blockId: string; fingerprint: string } | null {
  const value = node.attrs?.origin;
  if (typeof value !== 'string' || value === '') return null;
  const [blockId = '', fingerprint = ''] = value.split(':');
  return { blockId, fingerprint };
}
