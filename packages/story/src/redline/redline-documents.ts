import { canonicalJson } from '../document/content-hash';
import { idOf, isIdentified, isTextBlock, type StoryDocument, type StoryNode } from '../document/story-node';
import { longestCommonOrder } from '../document/longest-common-order';
import { countChanges } from './count-changes';
import { diffInline, inlineChanges, wholeInline } from './inline-changes';
import { type BlockMatch, matchBlocks } from './match-blocks';
import type { AttributeChange, InlineChange, Redline, RedlineBlock } from './redline';
import { comparePieces } from './split-and-join';

/**
 * What became of a story between two normalised versions: blocks by their ids, words within them as the
 * language parts them, headline and standfirst included. Pure and fast: 10 000 words in under 100 ms.
 */
export function redlineDocuments(before: StoryDocument, after: StoryDocument, locale: string): Redline {
  const work = new Comparison(matchBlocks(before, after), locale);
  const blocks = work.siblings(before.content, after.content);
  return { blocks, counts: countChanges(blocks, locale) };
}

class Comparison {
  constructor(
    private readonly match: BlockMatch,
    private readonly locale: string,
  ) {}

  /** Two rows of siblings as one, what went before what came in its place. */
  siblings(before: readonly StoryNode[], after: readonly StoryNode[]): RedlineBlock[] {
    const older = before.filter(isIdentified);
    const newer = after.filter(isIdentified);
    const stayed = this.stayed(older, newer);
    const pieces = this.findPieces(older, newer, stayed);
    const blocks: RedlineBlock[] = [];
    const stands = new Set([...stayed].map((id) => this.match.olderOf.get(id) ?? ''));
    let next = 0;
    const takeGone = () => {
      for (; next < older.length; next += 1) {
        const node = older[next] as StoryNode;
        const id = idOf(node) ?? '';
        if (stands.has(id)) return;
        if (!pieces.joined.has(id)) blocks.push(this.gone(node));
      }
    };
    for (const node of newer) {
      const id = idOf(node) ?? '';
      // What was cut off a block stays right behind it.
      if (!pieces.split.has(id)) takeGone();
      if (stayed.has(id)) next += 1;
      blocks.push(this.present(node, stayed.has(id), pieces));
    }
    takeGone();
    return blocks;
  }

  /** Newer ids of the siblings that kept their place among one another. */
  private stayed(older: readonly StoryNode[], newer: readonly StoryNode[]): Set<string> {
    const here = new Set(older.map((node) => idOf(node) ?? ''));
    const kept = newer
      .map((node) => idOf(node) ?? '')
      .filter((id) => here.has(this.match.olderOf.get(id) ?? ''));
    const isKept = new Set(kept);
    const order = older
      .map((node) => this.match.newerOf.get(idOf(node) ?? '') ?? '')
      .filter((id) => isKept.has(id));
    return longestCommonOrder(order, kept);
  }

  /** Blocks cut in two and blocks made one, found beside a block that stayed and changed. */
  private findPieces(older: readonly StoryNode[], newer: readonly StoryNode[], stayed: Set<string>): Pieces {
    const pieces: Pieces = { inline: new Map(), split: new Set(), joined: new Set() };
    const { olderOf, newerOf } = this.match;
    newer.forEach((node, index) => {
      const id = idOf(node) ?? '';
      const previous = this.match.older.get(olderOf.get(id) ?? '')?.node;
      if (!previous || !stayed.has(id) || !isTextBlock(node) || isAlike(previous, node)) return;
      const cut = followers(newer, index, (other) => !olderOf.has(idOf(other) ?? '') && isTextBlock(other));
      const parts = cut.length > 0 ? comparePieces(previous, [node, ...cut], 'split', this.locale) : null;
      if (parts) {
        parts.forEach((part, place) => {
          const pieceId = idOf([node, ...cut][place] as StoryNode) ?? '';
          pieces.inline.set(pieceId, inlineChanges(part));
          if (place > 0) pieces.split.add(pieceId);
        });
        return;
      }
      const gone = followers(
        older,
        older.indexOf(previous),
        (other) => !newerOf.has(idOf(other) ?? '') && isTextBlock(other),
      );
      const joined = gone.length > 0 ? comparePieces(node, [previous, ...gone], 'join', this.locale) : null;
      if (!joined) return;
      pieces.inline.set(
        id,
        joined.flatMap((part, place): InlineChange[] => {
          const other = gone[place - 1];
          if (place === 0 || !other) return inlineChanges(part);
          pieces.joined.add(idOf(other) ?? '');
          return [{ kind: 'joined', block: withoutContent(other) }, ...inlineChanges(part)];
        }),
      );
    });
    return pieces;
  }

  private present(node: StoryNode, isStayed: boolean, pieces: Pieces): RedlineBlock {
    const id = idOf(node) ?? '';
    const beforeId = this.match.olderOf.get(id) ?? null;
    const previous = beforeId === null ? undefined : this.match.older.get(beforeId);
    if (!previous) return this.whole(node, 'added', pieces);
    const base = {
      id,
      beforeId,
      node: withoutContent(node),
      isMoved: !isStayed,
      isSplit: false,
    };
    if (isAlike(previous.node, node) && !pieces.inline.has(id)) {
      return { ...base, kind: 'same', attributes: [], ...this.wholeContent(node, 'same', pieces) };
    }
    const attributes = attributeChanges(previous.node, node);
    const content = isTextBlock(node)
      ? {
          inline:
            pieces.inline.get(id) ?? diffInline(previous.node.content ?? [], node.content ?? [], this.locale),
        }
      : { children: this.siblings(previous.node.content ?? [], node.content ?? []) };
    return { ...base, kind: 'changed', nodeBefore: withoutContent(previous.node), attributes, ...content };
  }

  /** What is not here any more: it left the story, or stands elsewhere in it. */
  private gone(node: StoryNode): RedlineBlock {
    const id = idOf(node) ?? '';
    const newId = this.match.newerOf.get(id);
    if (newId === undefined) return this.whole(node, 'removed', null);
    return {
      id: newId,
      beforeId: id,
      kind: 'departed',
      node: withoutContent(node),
      isMoved: true,
      isSplit: false,
      attributes: [],
      ...this.wholeContent(node, 'removed', null),
    };
  }

  private whole(node: StoryNode, kind: 'added' | 'removed', pieces: Pieces | null): RedlineBlock {
    const id = idOf(node) ?? '';
    const cut = kind === 'added' ? pieces?.inline.get(id) : undefined;
    return {
      id,
      beforeId: kind === 'removed' ? id : null,
      kind,
      node: withoutContent(node),
      isMoved: false,
      isSplit: kind === 'added' && (pieces?.split.has(id) ?? false),
      attributes: [],
      ...(cut ? { inline: cut } : this.wholeContent(node, kind, pieces)),
    };
  }

  private wholeContent(
    node: StoryNode,
    kind: 'same' | 'added' | 'removed',
    pieces: Pieces | null,
  ): Pick<RedlineBlock, 'inline' | 'children'> {
    const content = node.content ?? [];
    if (isTextBlock(node)) return { inline: wholeInline(kind, content) };
    if (kind === 'same') return { children: this.siblings(content, content) };
    const children = content.filter(isIdentified).map((child) => {
      if (kind === 'removed') return this.gone(child);
      return this.present(child, false, pieces ?? noPieces);
    });
    return { children };
  }
}

interface Pieces {
  /** What became of blocks that were cut or joined, by newer id. */
  inline: Map<string, InlineChange[]>;
  /** Newer ids of blocks cut off the one before. */
  split: Set<string>;
  /** Older ids of blocks that went into the one before. */
  joined: Set<string>;
}

const noPieces: Pieces = { inline: new Map(), split: new Set(), joined: new Set() };

function followers(
  nodes: readonly StoryNode[],
  index: number,
  belongs: (node: StoryNode) => boolean,
): StoryNode[] {
  const found: StoryNode[] = [];
  for (let at = index + 1; at < nodes.length; at += 1) {
    const node = nodes[at] as StoryNode;
    if (!belongs(node)) break;
    found.push(node);
  }
  return found;
}

/** The same but for its own id. */
function isAlike(one: StoryNode, other: StoryNode): boolean {
  const withoutId = (node: StoryNode) => canonicalJson({ ...node, attrs: { ...node.attrs, id: null } });
  return one === other || withoutId(one) === withoutId(other);
}

function withoutContent({ type, attrs }: StoryNode): StoryNode {
  return attrs ? { type, attrs } : { type };
}

function attributeChanges(before: StoryNode, after: StoryNode): AttributeChange[] {
  const changes: AttributeChange[] = [];
  if (before.type !== after.type) changes.push({ name: 'type', before: before.type, after: after.type });
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})]);
  names.delete('id');
  for (const name of names) {
    const values = { before: before.attrs?.[name] ?? null, after: after.attrs?.[name] ?? null };
    if (canonicalJson(values.before) !== canonicalJson(values.after)) changes.push({ name, ...values });
  }
  return changes;
}
