import { canonicalJson } from '../document/content-hash';
import { normalizeDocument } from '../document/normalize-document';
import { isTextBlock, type StoryMark, type StoryNode } from '../document/story-node';
import { listSuggestions } from './list-suggestions';
import { originOf, pendingOf, suggestionAttributes, suggestionMarkOf } from './pending';

export type IsOwn = (suggestionId: string) => boolean;

/**
 * What a person who may only suggest has to leave as it is, as one text to compare: the accepted text, and
 * every suggestion that is not theirs.
 */
export function untouchables(text: StoryNode, isOwn: IsOwn): string {
  const [left] = withoutOwn([text], isOwn);
  const others = listSuggestions(left ?? text).map(({ id, before, after, format }) => ({
    id,
    before,
    after,
    format,
  }));
  return canonicalJson({ accepted: normalizeDocument(left ?? text), others });
}

/** A live text, or blocks of it, as if one person had suggested nothing in them. */
export function withoutOwn(nodes: readonly StoryNode[], isOwn: IsOwn): StoryNode[] {
  const left: StoryNode[] = [];
  /** Ids of the blocks whose words the last block now holds: a half may have been split again. */
  let held = new Set<unknown>();
  for (const node of nodes) {
    const isWanted = node.marks?.some((mark) => mark.type === 'insertion' && isOwnMark(mark, isOwn)) ?? false;
    if (isWanted || isOwnAttribute(node, 'inserted', isOwn)) continue;
    const plain = strip(node, isOwn);
    const above = left.at(-1);
    if (above && isOwnAttribute(node, 'split', isOwn) && isHalfOf(node, above, held)) {
      left[left.length - 1] = { ...above, content: [...(above.content ?? []), ...(plain.content ?? [])] };
      held.add(node.attrs?.id);
    } else {
      left.push(plain);
      held = new Set([node.attrs?.id]);
    }
  }
  return left;
}

function isHalfOf(node: StoryNode, above: StoryNode, held: ReadonlySet<unknown>): boolean {
  return isTextBlock(node) && isTextBlock(above) && held.has(originOf(node)?.blockId);
}

function strip(node: StoryNode, isOwn: IsOwn): StoryNode {
  const attrs = { ...node.attrs };
  for (const name of suggestionAttributes) {
    if (!isOwnAttribute(node, name, isOwn)) continue;
    attrs[name] = null;
    if (name === 'split') attrs.origin = null;
  }
  return {
    ...node,
    ...(node.attrs ? { attrs } : {}),
    ...(node.marks ? { marks: node.marks.filter((mark) => !isOwnMark(mark, isOwn)) } : {}),
    ...(node.content ? { content: withoutOwn(node.content, isOwn) } : {}),
  };
}

export function isOwnMark(mark: StoryMark, isOwn: IsOwn): boolean {
  return suggestionMarkOf(mark) !== null && typeof mark.attrs?.id === 'string' && isOwn(mark.attrs.id);
}

function isOwnAttribute(node: StoryNode, name: (typeof suggestionAttributes)[number], isOwn: IsOwn): boolean {
  const id = pendingOf(node, name);
  return id !== null && isOwn(id);
}
