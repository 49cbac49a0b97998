import type { Editor } from '@tiptap/react';
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Inputs } from '../../trpc/outputs';

export type Anchor = Inputs['comment']['start']['anchor'];

/** What a comment that is being written will be about. */
export interface CommentTarget {
  anchor: Anchor;
  /** The words as they stand, for the writer to see. */
  quotation: string;
}

interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding: { mapping: Parameters<typeof absolutePositionToRelativePosition>[2] } | null;
}

/** The selected words, or the block at the caret; null where there is no block with an id. */
export function targetOf(editor: Editor): CommentTarget | null {
  const { doc, selection } = editor.state;
  const stretch = selection.empty ? null : wordsBetween(editor, selection.from, selection.to);
  if (stretch) return stretch;
  const { $from } = selection;
  const node = doc.nodeAt(selection.from);
  const candidates = [
    node && !node.isText ? node : null,
    ...Array.from({ length: $from.depth }, (_, index) => $from.node($from.depth - index)),
  ];
  for (const candidate of candidates) {
    const id: unknown = candidate?.attrs.id;
    if (typeof id === 'string' && candidate) return blockTarget(id, candidate.textContent);
  }
  return null;
}

/** A block as a whole. */
export function blockTarget(blockId: string, words: string): CommentTarget {
  return { anchor: { kind: 'block', blockId }, quotation: words.slice(0, limits.quotation) };
}

function wordsBetween(editor: Editor, from: number, to: number): CommentTarget | null {
  const { doc } = editor.state;
  const words = doc.textBetween(from, to, '\n', '\n');
  if (words.trim() === '') return null;
  // Positions are given inside words: at the edge of a block they could name the block before or after.
  let [start, end] = [to, from];
  let blockId = '';
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    start = Math.min(start, Math.max(from, position));
    end = Math.max(end, Math.min(to, position + node.nodeSize));
  });
  const $start = doc.resolve(start);
  for (let depth = $start.depth; depth > 0 && blockId === ''; depth -= 1) {
    const id: unknown = $start.node(depth).attrs.id;
    if (typeof id === 'string') blockId = id;
  }
  const [first, last] = [encode(editor, start, 0), encode(editor, end, -1)];
  if (first === null || last === null || blockId === '') return null;
  return { anchor: { kind: 'words', start: first, end: last, blockId, words }, quotation: words };
}

/** A position that holds while others type, as it travels. */
function encode(editor: Editor, position: number, side: number): string | null {
  const { doc, type, binding } = ySyncPluginKey.getState(editor.state) as Binding;
  if (!binding) return null;
  const relative = absolutePositionToRelativePosition(position, type, binding.mapping) as Y.RelativePosition;
  const place = Y.createAbsolutePositionFromRelativePosition(relative, doc);
  if (!place) return null;
  const bytes = Y.encodeRelativePosition(
    Y.createRelativePositionFromTypeIndex(place.type, place.index, side),
  );
  return btoa(String.fromCharCode(...bytes));
}
