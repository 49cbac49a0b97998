import { updateYFragment } from '@tiptap/y-tiptap';
import { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { joinHalves } from '../suggestions/split-halves';
import { Problem } from '../vocabulary/problem';
import { keepComments } from './comment-marks';
import { emptyBinding, findLiveBlock, storyFragmentName } from './live-fragment';
import { storySchema } from './schema';
import type { StoryNode } from './story-node';

export interface WriteBlockOptions {
  /**
   * Where a block that is not there yet goes: after the block with this id (or after the outermost block
   * that one stands in); `null` puts it first. Left out, or naming a block that has gone, it goes last.
   */
  after?: string | null;
  /** The container that a block which is not there yet goes into; left out, or gone: the document itself. */
  parentId?: string;
  /** Origin of the transaction, for listeners that must tell whose change it is. */
  origin?: unknown;
}

/**
 * Puts one block's content into a live document without touching any other block. A block that is there
 * changes only where its words differ, so other people's carets and comments in it hold; one that is not is
 * inserted. What somebody suggests to split off the block is part of it.
 *
 * `node` is the whole block as JSON; its id becomes `blockId`. Throws Problem('document-invalid') when it
 * does not fit the schema, before anything changes.
 */
export function writeBlockContent(
  ydoc: Y.Doc,
  blockId: string,
  node: StoryNode,
  options: WriteBlockOptions = {},
): 'updated' | 'inserted' {
  const wanted = parseBlock({ ...node, attrs: { ...node.attrs, id: blockId } });
  const fragment = ydoc.getXmlFragment(storyFragmentName);
  const write = (): 'updated' | 'inserted' => {
    const present = findLiveBlock(fragment, blockId);
    if (present) joinHalves(present);
    if (present?.nodeName === wanted.type.name) {
      updateYFragment(ydoc, present, wanted, emptyBinding());
      return 'updated';
    }
    if (present?.parent instanceof Y.XmlFragment) {
      const parent = present.parent;
      const index = parent.toArray().indexOf(present);
      parent.delete(index, 1);
      insertAt(ydoc, parent, index, wanted);
      return 'updated';
    }
    const parent = (options.parentId && findLiveBlock(fragment, options.parentId)) || fragment;
    insertAt(ydoc, parent, placeFor(parent, options.after), wanted);
    return 'inserted';
  };
  return ydoc.transact(() => keepComments(ydoc, write), options.origin);
}

/** Takes one block out of a live document; false when it was not there. */
export function removeBlock(ydoc: Y.Doc, blockId: string, origin?: unknown): boolean {
  return ydoc.transact(() => {
    const element = findLiveBlock(ydoc.getXmlFragment(storyFragmentName), blockId);
    if (!(element?.parent instanceof Y.XmlFragment)) return false;
    joinHalves(element);
    element.parent.delete(element.parent.toArray().indexOf(element), 1);
    return true;
  }, origin);
}

function parseBlock(json: StoryNode): Node {
  try {
    const node = Node.fromJSON(storySchema, json);
    node.check();
    return node;
  } catch {
    throw new Problem('document-invalid', { values: { type: json.type } });
  }
}

function placeFor(fragment: Y.XmlFragment, after: string | null | undefined): number {
  if (after === null) return 0;
  if (after === undefined) return fragment.length;
  const index = fragment.toArray().findIndex((child) => child instanceof Y.XmlElement && holds(child, after));
  return index === -1 ? fragment.length : index + 1;
}

function holds(element: Y.XmlElement, blockId: string): boolean {
  return element.getAttribute('id') === blockId || findLiveBlock(element, blockId) !== null;
}

function insertAt(ydoc: Y.Doc, parent: Y.XmlFragment, index: number, node: Node): void {
  const element = new Y.XmlElement(node.type.name);
  parent.insert(index, [element]);
  updateYFragment(ydoc, element, node, emptyBinding());
}
