import { canonicalJson } from '../document/content-hash';
import { isTextBlock, type StoryNode } from '../document/story-node';
import type { MarkedPart } from './marked-parts';
import { type IsOwn, untouchables, withoutOwn } from './untouchables';

/**
 * Whether a live text has become another by one person's own suggestions alone: what they have to leave as it
 * is (`untouchables`) is the same before and after. Where every block that differs is letter by letter what it
 * was without theirs, so is the whole, and only these blocks are looked at; anything else is compared as a
 * whole, by its meaning. Parts are as `MarkedParts` lists them.
 */
export function isMerelySuggested(
  before: readonly MarkedPart[],
  after: readonly MarkedPart[],
  isOwn: IsOwn,
): boolean {
  if (before.length === after.length && before.every((part, at) => isLike(part, after[at], isOwn)))
    return true;
  return untouchables(textOf(before), isOwn) === untouchables(textOf(after), isOwn);
}

/**
 * How blocks hang together is told by their own attributes, so these are the same to the letter; and words that
 * lie loose among blocks are a block for each run, so these are never alike.
 */
function isLike(before: MarkedPart, after: MarkedPart | undefined, isOwn: IsOwn): boolean {
  if (before === after) return true;
  const [was, is] = [before[0], after?.[0]];
  if (!was || !is || before.length > 1 || after?.length !== 1 || was.type === 'text') return false;
  if (was.type !== is.type || canonicalJson(was.attrs) !== canonicalJson(is.attrs)) return false;
  return lettersOf(was, isOwn) === lettersOf(is, isOwn);
}

function lettersOf(node: StoryNode, isOwn: IsOwn): string {
  return canonicalJson(withoutOwn([node], isOwn).map(withWholeRuns));
}

/** Runs of words that look the same are one, in a block of words: elsewhere each may stand for a block. */
function withWholeRuns(node: StoryNode): StoryNode {
  const { content, ...rest } = node;
  if (!content || content.length === 0) return rest;
  const children = content.map(withWholeRuns);
  return { ...rest, content: isTextBlock(node) ? children.reduce(join, []) : children };
}

function join(joined: StoryNode[], node: StoryNode): StoryNode[] {
  const last = joined.at(-1);
  const isSplitCharacter = /[\ud800-\udbff]$/.test(last?.text ?? '');
  const isOneRun =
    last?.text !== undefined &&
    node.text !== undefined &&
    !isSplitCharacter &&
    canonicalJson(last.marks) === canonicalJson(node.marks);
  if (isOneRun) joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
  else joined.push(node);
  return joined;
}

function textOf(parts: readonly MarkedPart[]): StoryNode {
  return { type: 'doc', content: parts.flat() };
}
