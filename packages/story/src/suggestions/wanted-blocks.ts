import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { isIdentified, type StoryNode } from '../document/story-node';
import type { ChangeAuthor } from './author-of-changes';
import { withoutTies } from './clean-attributes';
import { fingerprint } from './fingerprint';
import { ownDeletion, ownInsertion } from './own-marks';
import { pendingOf } from './pending';

/** Makes the blocks that somebody wants where others have stood. */
export class WantedBlocks {
  /** Earlier suggestions of this person's that have become part of a later one, and of which. */
  readonly joined = new Map<string, string>();
  /** By their ids, what stood there: everybody's, and what only this person wanted there. */
  private readonly originals = new Map<unknown, Node>();
  private readonly own = new Map<unknown, Node>();
  /** The suggestions by which they are wanted away already. */
  private readonly away = new Map<unknown, string>();

  /** `gone` is what is not to stand there any more, `id` the suggestion's. */
  constructor(
    gone: readonly Node[],
    private readonly id: string,
    private readonly author: ChangeAuthor,
  ) {
    const visit = (node: Node, isOwn: boolean, awayAround: string | null) => {
      if (!isIdentified({ type: node.type.name })) return;
      const isWanted = isOwn || ownInsertion(node, author) !== null;
      const away = awayAround ?? pendingOf(node, 'deleted');
      (isWanted ? this.own : this.originals).set(node.attrs.id, node);
      if (away !== null) this.away.set(node.attrs.id, away);
      node.forEach((child) => visit(child, isWanted, away));
    };
    for (const node of gone) visit(node, false, null);
  }

  /** False for a block that somebody else wants away: it is carried nowhere until that is decided. */
  mayBeMade(node: Node): boolean {
    return [...this.awayIn(node)].every((away) => this.author.isOwn(away));
  }

  /**
   * A block as it is wanted: with ids of its own, and the names of what it replaces. What is suggested of its words
   * is suggested of them here too, under the same ids: it is decided once, and reaches nobody before. A block that
   * was this person's wish already stays that wish.
   */
  make(node: Node): Node {
    const [earlier, ...more] = this.wishesIn(node);
    const inserted = earlier ?? this.id;
    for (const one of [this.id, ...more, ...this.awayIn(node)])
      if (one !== inserted) this.joined.set(one, inserted);
    const fresh = this.withOwnIds(node);
    return fresh.type.create({ ...fresh.attrs, inserted }, fresh.content);
  }

  private wishesIn(node: Node): string[] {
    const found = new Set<string>();
    const visit = (child: Node) => {
      const wish = child.isBlock ? ownInsertion(child, this.author) : null;
      if (wish !== null) found.add(wish);
    };
    visit(node);
    node.descendants(visit);
    return [...found];
  }

  /** By which suggestions what is carried here is wanted away already; parts of it go along as they are. */
  private *awayIn(node: Node): Iterable<string> {
    const { id } = node.attrs;
    const away = this.away.get(id);
    if (away !== undefined) yield away;
    else if (node.isBlock && !this.originals.has(id))
      for (const child of node.children) yield* this.awayIn(child);
  }

  private withOwnIds(node: Node): Node {
    if (node.isInline) return node;
    const attrs = withoutTies(node.attrs);
    if (ownInsertion(node, this.author) !== null) attrs.inserted = null;
    if (ownDeletion(node, this.author) !== null) attrs.deleted = null;
    if (isIdentified({ type: node.type.name })) {
      if ('origin' in attrs) attrs.origin = this.originOf(node);
      attrs.id = this.author.newBlockId();
    }
    const children = node.children.map((child) => this.withOwnIds(child));
    return node.type.create(attrs, children);
  }

  private originOf({ attrs: { id } }: Node): unknown {
    const own = this.own.get(id);
    if (own) return own.attrs.origin;
    const original = this.originals.get(id);
    return original ? `${String(id)}:${fingerprint(original.toJSON() as StoryNode)}` : null;
  }
}

/** Makes suggestions of blocks one with another, wherever they lie. */
export function joinWishes(tracked: Transform, joined: ReadonlyMap<string, string>): void {
  if (joined.size === 0) return;
  tracked.doc.descendants((node, position) => {
    for (const name of ['inserted', 'deleted']) {
      const wish = joined.get(String(node.attrs[name]));
      if (node.isBlock && wish !== undefined) tracked.setNodeAttribute(position, name, wish);
    }
  });
}
