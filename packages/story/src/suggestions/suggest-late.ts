import { diffArrays } from 'diff';
import { newBlockId } from '../document/block-identity';
import { joinRuns } from '../document/join-runs';
import { idOf, isIdentified, isTextBlock, type StoryMark, type StoryNode } from '../document/story-node';
import { fingerprint } from './fingerprint';
import { pendingOf, suggestionAttributes, suggestionMarkOf } from './pending';
import { type IsOwn, isOwnMark } from './untouchables';

export interface LateAuthor {
  newSuggestionId: () => string;
  isOwn: IsOwn;
}

/**
 * What a text becomes when somebody who may only suggest has changed it without knowing what was decided meanwhile: the
 * letters and blocks they wrote into it are only wanted there, those they took out of it only wanted away, and what
 * others suggest of blocks stands again. What is still no mere suggestion then, as words that look otherwise or blocks in
 * another order, is not looked at.
 *
 * `before` is the text as it was when the change came, `after` as the change has left it.
 */
export function suggestLate(before: StoryNode, after: StoryNode, author: LateAuthor): StoryNode {
  const known = blocksIn(before);
  const isSame = (node: StoryNode) => known.get(idOf(node) ?? '')?.type === node.type;
  const standing = blocksIn(after, (node) => isSame(node) || isWanted(node, author.isOwn));
  /** The suggestions by which blocks are made something else. */
  const wishes = new Map<string, string>();
  const amendAll = (was: readonly StoryNode[] = [], now: readonly StoryNode[] = []): StoryNode[] => {
    const amended = now.map(amend);
    const isGone = (node: StoryNode) => !standing.has(idOf(node) ?? '') && !isWanted(node, author.isOwn);
    return withGone(was, amended, (node) =>
      isGone(node) ? (wishes.get(idOf(node) ?? '') ?? author.newSuggestionId()) : null,
    );
  };
  const amend = (node: StoryNode): StoryNode => {
    if (isWanted(node, author.isOwn)) return node;
    const was = known.get(idOf(node) ?? '');
    if (!was || !isSame(node)) return wanted(node, author.newSuggestionId());
    const attrs = withOthers(node, was, author.isOwn);
    const amended = isTextBlock(node) ? amendWords : amendAll;
    return { ...node, attrs, content: amended(was.content, node.content, author) };
  };
  const wanted = (node: StoryNode, wish: string): StoryNode => {
    const made = asCopy(node, (id) => {
      wishes.set(id, wish);
      return known.get(id);
    });
    return { ...made, attrs: { ...made.attrs, inserted: wish } };
  };
  return { ...after, content: amendAll(before.content, after.content) };
}

/** A block that is wanted for another, or holds one, names it, and has an id of its own; see `WantedBlocks`. */
function asCopy(node: StoryNode, originalOf: (id: string) => StoryNode | undefined): StoryNode {
  const original = originalOf(idOf(node) ?? '');
  const attrs = original
    ? { ...node.attrs, id: newBlockId(), origin: `${idOf(node)}:${fingerprint(original)}` }
    : node.attrs;
  const content = node.content?.map((child) => (isIdentified(child) ? asCopy(child, originalOf) : child));
  return { ...node, ...(attrs ? { attrs } : {}), ...(content ? { content } : {}) };
}

/** The blocks of a text by their ids; past those that are not to be looked at, and what is in them. */
function blocksIn(
  text: StoryNode,
  isSeen: (node: StoryNode) => boolean = () => true,
  found = new Map<string, StoryNode>(),
): Map<string, StoryNode> {
  for (const node of text.content ?? []) {
    if (!isIdentified(node) || !isSeen(node)) continue;
    const id = idOf(node);
    if (id !== null && !found.has(id)) found.set(id, node);
    blocksIn(node, isSeen, found);
  }
  return found;
}

/** Blocks that were taken out stand again behind what they stood behind, wanted away. */
function withGone(
  was: readonly StoryNode[],
  now: readonly StoryNode[],
  wishOf: (node: StoryNode) => string | null,
): StoryNode[] {
  const made = [...now];
  was.forEach((node, index) => {
    const wish = idOf(node) === null ? null : wishOf(node);
    if (wish === null) return;
    const earlier = new Set(was.slice(0, index).map(idOf));
    const place = made.findLastIndex((other) => earlier.has(idOf(other))) + 1;
    const deleted = pendingOf(node, 'deleted') ?? wish;
    made.splice(place, 0, { ...node, attrs: { ...node.attrs, deleted } });
  });
  return made;
}

/** Attributes of a block, as far as they are somebody else's suggestion as they were. */
function withOthers(node: StoryNode, was: StoryNode, isOwn: IsOwn): StoryNode['attrs'] {
  const attrs = { ...node.attrs };
  for (const name of suggestionAttributes) {
    const id = pendingOf(was, name);
    if (id !== null && !isOwn(id)) attrs[name] = id;
  }
  return attrs;
}

/** A letter or a break, and what is said of it. */
interface Letter {
  key: string;
  node: StoryNode;
}

function amendWords(
  before: readonly StoryNode[] = [],
  after: readonly StoryNode[] = [],
  { newSuggestionId, isOwn }: LateAuthor,
): StoryNode[] {
  const isFree = ({ node }: Letter) => isWanted(node, isOwn);
  let drawn: string | null = null;
  /** What goes on beside one's own suggestion belongs to it. */
  const idBeside = (letter: Letter | undefined) =>
    (letter && ownIdOf(letter.node, isOwn)) ?? (drawn ??= newSuggestionId());
  const [old, now] = [lettersOf(before).filter((letter) => !isFree(letter)), lettersOf(after)];
  const standing = now.filter((letter) => !isFree(letter));
  const keysOf = (letters: readonly Letter[]) => letters.map(({ key }) => key);
  if (keysOf(old).join('') === keysOf(standing).join('')) return [...after];
  const made: Letter[] = [];
  let [at, from] = [0, 0];
  /** Letters that are only wanted stay between those around them. */
  const passFree = () => {
    for (let next = now[at]; next && isFree(next); next = now[at]) {
      made.push(next);
      at += 1;
    }
  };
  for (const { added, removed, count } of diffArrays(keysOf(old), keysOf(standing))) {
    for (let turn = 0; turn < count; turn += 1) {
      if (!removed) passFree();
      const letter = removed ? old[from] : now[at];
      if (letter && removed) made.push(marked(letter, 'deletion', idBeside(made.at(-1))));
      else if (letter) made.push(added ? marked(letter, 'insertion', idBeside(made.at(-1))) : letter);
      if (!added) from += 1;
      if (!removed) at += 1;
    }
  }
  passFree();
  return joinRuns(made.map(({ node }) => node));
}

/** True for what only this person wants there. */
function isWanted(node: StoryNode, isOwn: IsOwn): boolean {
  const inserted = pendingOf(node, 'inserted');
  if (inserted !== null && isOwn(inserted)) return true;
  return (node.marks ?? []).some((mark) => suggestionMarkOf(mark) === 'insertion' && isOwnMark(mark, isOwn));
}

/** The suggestion of this person's that a letter belongs to, or null. */
function ownIdOf({ marks = [] }: StoryNode, isOwn: IsOwn): string | null {
  const own = marks.find((mark) => suggestionMarkOf(mark) !== null && isOwnMark(mark, isOwn));
  return own ? String(own.attrs?.id) : null;
}

function lettersOf(nodes: readonly StoryNode[]): Letter[] {
  return nodes.flatMap((node) =>
    node.text === undefined
      ? [{ key: `<${node.type}>`, node }]
      : Array.from(node.text, (text) => ({ key: text, node: { ...node, text } })),
  );
}

function marked({ key, node }: Letter, kind: 'insertion' | 'deletion', id: string): Letter {
  if (node.text === undefined) {
    const attrs = { ...node.attrs, [kind === 'insertion' ? 'inserted' : 'deleted']: id };
    return { key, node: { ...node, attrs } };
  }
  const mark: StoryMark = { type: kind, attrs: { id } };
  // What one writes among a colleague's suggested words is no part of that suggestion.
  const marks = (node.marks ?? []).filter((other) => kind === 'deletion' || !suggestionMarkOf(other));
  return { key, node: { ...node, marks: [...marks, mark] } };
}
