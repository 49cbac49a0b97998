import { updateYFragment } from '@tiptap/y-tiptap';
import { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { longestCommonOrder } from './longest-common-order';
import { deriveBlockId, reservedIds, walkBlocks } from './block-identity';
import { keepComments } from './comment-marks';
import { contentHash } from './content-hash';
import { emptyBinding, storyFragmentName } from './live-fragment';
import { storySchema } from './schema';
import { idOf, isIdentified, type StoryDocument, type StoryNode } from './story-node';
import { removeBlock, writeBlockContent } from './write-block-content';
import { readDocument, replaceDocument } from './yjs-mapping';

/**
 * Makes the live document hold exactly this earlier story, block by block: one that says the same is not
 * touched, one that differs is changed where it stands, so whoever is typing in another goes on there.
 */
export function restoreDocument(ydoc: Y.Doc, document: StoryDocument, origin?: unknown): void {
  ydoc.transact(() => {
    keepComments(ydoc, () => restoreBlocks(ydoc, Node.fromJSON(storySchema, document)));
    // A live text may hold what no story has, words loose between blocks; then it is replaced whole.
    if (contentHash(readDocument(ydoc)) !== contentHash(document)) replaceDocument(ydoc, document, origin);
  }, origin);
}

function restoreBlocks(ydoc: Y.Doc, story: Node): void {
  const fragment = ydoc.getXmlFragment(storyFragmentName);
  const wanted = new Map(story.children.map((node) => [keyOf(node.type.name, node.attrs.id), node]));
  const keys = () => fragment.toArray().map(keyOfChild);
  const first = new Set<string>();
  deleteWhere(fragment, (key) => {
    const isSpare = !wanted.has(key) || first.has(key);
    first.add(key);
    return isSpare;
  });
  const order = [...wanted.keys()].filter((key) => first.has(key));
  const stays = longestCommonOrder(keys(), order);
  deleteWhere(fragment, (key) => !stays.has(key));
  let index = 0;
  for (const [key, node] of wanted) {
    const present = fragment.get(index);
    const isHere = index < fragment.length && keyOfChild(present) === key;
    if (isHere && present instanceof Y.XmlElement && present.nodeName === node.type.name) {
      updateYFragment(ydoc, present, node, emptyBinding());
    } else {
      if (isHere) fragment.delete(index, 1);
      const element = new Y.XmlElement(node.type.name);
      fragment.insert(index, [element]);
      updateYFragment(ydoc, element, node, emptyBinding());
    }
    index += 1;
  }
}

/** There is one headline and one standfirst, whatever ids they carry. */
function keyOf(type: string, id: unknown): string {
  return type in reservedIds ? type : `#${String(id)}`;
}

function keyOfChild(child: unknown): string {
  return child instanceof Y.XmlElement ? keyOf(child.nodeName, child.getAttribute('id')) : '';
}

function deleteWhere(fragment: Y.XmlFragment, isSpare: (key: string) => boolean): void {
  const spare = fragment.toArray().map((child) => isSpare(keyOfChild(child)));
  for (let index = spare.length - 1; index >= 0; index -= 1) if (spare[index]) fragment.delete(index, 1);
}

/**
 * Makes one outermost block what it was in an earlier story and touches no other: its words come back where
 * it stands now; a block that had gone comes back behind the one it followed; one that was not there yet is
 * taken out. `absent` when it is in neither.
 */
export function restoreBlock(
  ydoc: Y.Doc,
  document: StoryDocument,
  blockId: string,
  origin?: unknown,
): 'restored' | 'removed' | 'absent' {
  const place = document.content.findIndex((node) => idOf(node) === blockId);
  const node = document.content[place];
  if (!node) return removeBlock(ydoc, blockId, origin) ? 'removed' : 'absent';
  const present = readDocument(ydoc);
  const isOutermost = (id: string | null) => present.content.some((other) => idOf(other) === id);
  const after = document.content
    .slice(0, place)
    .map(idOf)
    .findLast((id) => isOutermost(id));
  return ydoc.transact(() => {
    const live = [...walkBlocks(present)].find(({ id }) => id === blockId);
    // In a quotation it may have become what a quotation cannot hold: it comes back beside it.
    if (live && live.ancestorIds.length > 0 && live.node.type !== node.type) removeBlock(ydoc, blockId);
    const taken = new Set([...walkBlocks(present)].flatMap((block) => isElsewhere(block, blockId)));
    writeBlockContent(ydoc, blockId, withFreeIds(node, taken), { after: after ?? null });
    return 'restored';
  }, origin);
}

function isElsewhere(block: { id: string | null; ancestorIds: string[] }, blockId: string): string[] {
  return block.id && block.id !== blockId && !block.ancestorIds.includes(blockId) ? [block.id] : [];
}

/** Parts that have moved out of the block since come back as new ones: no two blocks share an id. */
function withFreeIds(node: StoryNode, taken: ReadonlySet<string>): StoryNode {
  const content = node.content?.map((child): StoryNode => {
    if (!isIdentified(child)) return child;
    const inside = withFreeIds(child, taken);
    const id = idOf(child);
    if (!id || !taken.has(id)) return inside;
    const fresh = deriveBlockId(`restored:${id}`, (other) => taken.has(other));
    return { ...inside, attrs: { ...inside.attrs, id: fresh } };
  });
  return content ? { ...node, content } : node;
}
