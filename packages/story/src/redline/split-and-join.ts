import type { StoryNode } from '../document/story-node';
import { diffTokens, type TokenChange } from './diff-tokens';
import { breakKey, tokensOf, type WordToken } from './word-tokens';

/** Where one block ends and the next begins. */
const edge: WordToken = { key: `${breakKey}edge`, runs: [], setting: '', isWord: false, isSpace: false };

/** Share of a piece's words that must come from the other version for it to be a piece of it. */
const leastShared = 0.5;
/** Blocks tried at once; a block cut into more is shown as shortened, with new blocks after it. */
const mostPieces = 6;

/**
 * Compares one block with the several it was cut into, or with the several it was joined from: `whole` is the
 * one, `pieces` the several, the first of which kept the one's id. Returns what became of each piece, in
 * order, or null when the later pieces are not made of the one's words.
 */
export function comparePieces(
  whole: StoryNode,
  pieces: readonly StoryNode[],
  direction: 'split' | 'join',
  locale: string,
): TokenChange[][] | null {
  for (let count = Math.min(pieces.length, mostPieces); count > 1; count -= 1) {
    const compared = compare(whole, pieces.slice(0, count), direction, locale);
    if (compared) return compared;
  }
  return null;
}

function compare(
  whole: StoryNode,
  pieces: readonly StoryNode[],
  direction: 'split' | 'join',
  locale: string,
): TokenChange[][] | null {
  const one = tokensOf(whole.content ?? [], locale);
  const several = pieces.flatMap((piece, index) => [
    ...(index > 0 ? [edge] : []),
    ...tokensOf(piece.content ?? [], locale),
  ]);
  const changes = direction === 'split' ? diffTokens(one, several) : diffTokens(several, one);
  const parts: TokenChange[][] = [[]];
  for (const change of changes) {
    const token = change.kind === 'removed' ? change.before : change.after;
    if (token === edge) parts.push([]);
    else parts.at(-1)?.push(change);
  }
  return parts.length === pieces.length && parts.slice(1).every((part) => isShared(part, direction))
    ? parts
    : null;
}

function isShared(part: readonly TokenChange[], direction: 'split' | 'join'): boolean {
  let same = 0;
  let own = 0;
  for (const change of part) {
    const token = change.kind === 'removed' ? change.before : change.after;
    if (!token.isWord) continue;
    if (change.kind === 'same') same += 1;
    else if (change.kind === (direction === 'split' ? 'added' : 'removed')) own += 1;
  }
  return same > 0 && same / (same + own) >= leastShared;
}
