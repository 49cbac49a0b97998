import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { emptyBinding } from './live-fragment';
import { liveTexts, type LiveText, wordsOf } from './live-texts';
import { storySchema } from './schema';
import { type EarlierWords, placeSince } from './words-since';

/** The mark under which a thread lies in a live text. */
const markName = storySchema.marks.comment.name;

/** A stretch of a live text by two positions that hold while others type: what a browser sends. */
export interface CommentRange {
  /** Yjs relative positions, encoded. */
  start: Uint8Array;
  end: Uint8Array;
}

/** Where a thread lies. */
export interface CommentPlace {
  threadId: string;
  /** The block its first words stand in. */
  blockId: string | null;
  words: string;
}

/**
 * Lays a thread on a stretch of the text. Null, and nothing changed, when the text does not hold these
 * positions: it is a different text, a newer one, or there is no word between them.
 */
export function markComment(
  ydoc: Y.Doc,
  threadId: string,
  range: CommentRange,
  origin?: unknown,
): CommentPlace | null {
  const texts = liveTexts(ydoc);
  const start = resolve(ydoc, range.start, texts);
  const end = resolve(ydoc, range.end, texts);
  if (!start || !end) return null;
  const stretches = texts.slice(start.order, end.order + 1).flatMap((live, offset): Stretch[] => {
    const from = offset === 0 ? start.index : 0;
    const to = start.order + offset === end.order ? end.index : live.text.length;
    return to > from ? [{ live, from, to }] : [];
  });
  return layOn(ydoc, threadId, stretches, origin);
}

/** Lays a thread on these words in one block, when the block says them: for the first time, or again since `earlier`. */
export function markQuotation(
  ydoc: Y.Doc,
  threadId: string,
  quotation: { blockId: string; words: string },
  earlier: EarlierWords = new Map(),
): CommentPlace | null {
  const runs = liveTexts(ydoc).filter(({ blockIds }) => blockIds.includes(quotation.blockId));
  const place = placeSince(runs, quotation, earlier);
  if (!place) return null;
  const { live, from } = place;
  return layOn(ydoc, threadId, [{ live, from, to: from + quotation.words.length }]);
}

/** Every thread that lies in the text, in reading order; one that lies in two places stands where it lies first. */
export function readCommentPlaces(ydoc: Y.Doc): CommentPlace[] {
  const places = new Map<string, CommentPlace>();
  for (const { blockIds, attrs, words } of commentRuns(ydoc)) {
    const { threadId } = attrs;
    if (typeof threadId !== 'string') continue;
    const known = places.get(threadId);
    if (known) known.words += words;
    else places.set(threadId, { threadId, blockId: blockIds[0] ?? null, words });
  }
  return [...places.values()];
}

/**
 * Makes a change that knows nothing of comments and leaves those on words that stay where they were. On a
 * block that was replaced whole they are laid again when it still says the same.
 */
export function keepComments<Result>(ydoc: Y.Doc, change: () => Result): Result {
  const before = commentRuns(ydoc).map((run) => ({
    ...run,
    start: Y.createRelativePositionFromTypeIndex(run.text, run.from, 0),
    end: Y.createRelativePositionFromTypeIndex(run.text, run.from + run.words.length, -1),
  }));
  if (before.length === 0) return change();
  return ydoc.transact(() => {
    const result = change();
    const texts = liveTexts(ydoc);
    for (const { key, attrs, start, end, blockIds, words } of before) {
      const from = Y.createAbsolutePositionFromRelativePosition(start, ydoc);
      const to = Y.createAbsolutePositionFromRelativePosition(end, ydoc);
      const live = texts.find(({ text }) => text === from?.type);
      if (live && from && to && from.type === to.type && to.index > from.index) {
        live.text.format(from.index, to.index - from.index, { [key]: attrs });
        continue;
      }
      const again = texts.find(
        ({ blockIds: [id], text }) => id === blockIds[0] && wordsOf(text).includes(words),
      );
      if (again) {
        again.text.format(wordsOf(again.text).indexOf(words), words.length, { [key]: attrs });
      }
    }
    return result;
  });
}

interface Stretch {
  live: LiveText;
  from: number;
  to: number;
}

function layOn(
  ydoc: Y.Doc,
  threadId: string,
  stretches: readonly Stretch[],
  origin?: unknown,
): CommentPlace | null {
  const words = stretches.map(({ live, from, to }) => wordsOf(live.text).slice(from, to)).join('\n');
  const first = stretches[0];
  if (!first || words.trim() === '') return null;
  const mark = { [keyOf(threadId)]: { threadId } };
  ydoc.transact(() => {
    for (const { live, from, to } of stretches) live.text.format(from, to - from, mark);
  }, origin);
  return { threadId, blockId: first.live.blockIds[0] ?? null, words };
}

/** A position as a place in one of the texts; a browser may also name the element around it. */
function resolve(
  ydoc: Y.Doc,
  encoded: Uint8Array,
  texts: readonly LiveText[],
): { order: number; index: number } | null {
  try {
    const position = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(encoded), ydoc);
    if (!position) return null;
    const order = texts.findIndex(({ text }) => text === position.type);
    return order < 0 ? null : { order, index: position.index };
  } catch {
    // Bytes that are no position at all.
    return null;
  }
}

interface CommentRun {
  text: Y.XmlText;
  blockIds: string[];
  from: number;
  key: string;
  attrs: Record<string, unknown>;
  words: string;
}

function commentRuns(ydoc: Y.Doc): CommentRun[] {
  return liveTexts(ydoc).flatMap(({ text, blockIds }) => {
    const runs: CommentRun[] = [];
    let from = 0;
    for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
      const words = typeof insert === 'string' ? insert : '';
      for (const [key, attrs] of Object.entries(attributes ?? {})) {
        if (key.startsWith(`${markName}--`) && typeof attrs === 'object' && attrs !== null) {
          runs.push({ text, blockIds, from, key, attrs: attrs as Record<string, unknown>, words });
        }
      }
      from += words === '' ? 1 : words.length;
    }
    return runs;
  });
}

/** The name the editor's own binding keeps this thread's mark under; asked of it, since it alone decides. */
function keyOf(threadId: string): string {
  const scratch = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  scratch.getXmlFragment('scratch').insert(0, [paragraph]);
  const mark = storySchema.marks.comment.create({ threadId });
  const node = storySchema.node('paragraph', null, [storySchema.text('-', [mark])]);
  updateYFragment(scratch, paragraph, node, emptyBinding());
  const [run] = (paragraph.get(0) as Y.XmlText).toDelta() as { attributes: object }[];
  scratch.destroy();
  return Object.keys(run?.attributes ?? {})[0] ?? markName;
}
