import { updateYFragment } from '@tiptap/y-tiptap';
import { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { keepComments } from './comment-marks';
import { canonicalJson, sha256Hex } from './content-hash';
import { emptyBinding, storyFragmentName } from './live-fragment';
import { normalizeDocument } from './normalize-document';
import { storySchema } from './schema';
import type { StoryDocument, StoryMark, StoryNode } from './story-node';

export { storyFragmentName };

const namePrefix = 'edition:';

/** The live document's name for an edition, as sockets and the browser's own store know it. */
export function documentNameOf(editionId: string): string {
  return `${namePrefix}${editionId}`;
}

/** The edition a live document belongs to, or null when the name is not one of ours. */
export function editionIdOf(documentName: string): string | null {
  const id = documentName.startsWith(namePrefix) ? documentName.slice(namePrefix.length) : '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}

/**
 * The first update of a new document. The same document always gives the same bytes: the writer's number
 * is taken from its hash, so creating it twice (a retried job, two processes at once) is creating it once.
 */
export function createInitialUpdate(document: StoryDocument): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.clientID = Number.parseInt(sha256Hex(canonicalJson(document)).slice(0, 8), 16);
  replaceDocument(ydoc, document);
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}

/** A live document with these updates applied, in any order; the caller destroys it. */
export function ydocFromUpdates(updates: Iterable<Uint8Array>): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update);
  });
  return ydoc;
}

/** The story that a list of updates amounts to. */
export function documentFromUpdates(updates: Iterable<Uint8Array>): StoryDocument {
  const ydoc = ydocFromUpdates(updates);
  const document = readDocument(ydoc);
  ydoc.destroy();
  return document;
}

/**
 * The story a live document holds, normalised: its accepted text. Only reads: unlike the editor's own binding
 * it never deletes an element it finds out of place.
 */
export function readDocument(ydoc: Y.Doc): StoryDocument {
  return normalizeDocument(readMarkedText(ydoc));
}

/** The live text as it lies there, with everything that is suggested of it. For nobody but those who write. */
export function readMarkedText(ydoc: Y.Doc): StoryNode {
  return { type: 'doc', content: readChildren(ydoc.getXmlFragment(storyFragmentName)) };
}

/** Makes the live document hold exactly this story, touching only what differs; comments stay on their words. */
export function replaceDocument(ydoc: Y.Doc, document: StoryDocument, origin?: unknown): void {
  const node = Node.fromJSON(storySchema, document);
  ydoc.transact(() => {
    const fragment = ydoc.getXmlFragment(storyFragmentName);
    keepComments(ydoc, () => updateYFragment(ydoc, fragment, node, emptyBinding()));
  }, origin);
}

/** Far deeper than any story; what is built to exhaust the call stack keeps its words and loses its form. */
const maximumDepth = 100;

function readChildren(parent: Y.XmlFragment | Y.XmlElement, depth = 0): StoryNode[] {
  return parent.toArray().flatMap((child) => readMarkedChild(child, depth));
}

/** One child of the live text, or of a block in it, as `readMarkedText` reads it: words loose there may be several. */
export function readMarkedChild(child: unknown, depth = 0): StoryNode[] {
  if (child instanceof Y.XmlElement) {
    const content = depth < maximumDepth ? readChildren(child, depth + 1) : readWords(child);
    const attrs = child.getAttributes() as Record<string, unknown>;
    return [{ type: child.nodeName, attrs, ...(content.length > 0 ? { content } : {}) }];
  }
  return child instanceof Y.XmlText ? readText(child) : [];
}

/** The words of an element however deep they lie, in their order. */
function readWords(element: Y.XmlElement): StoryNode[] {
  const words: StoryNode[] = [];
  const stack: unknown[] = [element];
  while (stack.length > 0) {
    const next = stack.pop();
    if (next instanceof Y.XmlElement) for (const child of next.toArray().reverse()) stack.push(child);
    else if (next instanceof Y.XmlText) words.push(...readText(next));
  }
  return words;
}

interface TextRun {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

function readText(text: Y.XmlText): StoryNode[] {
  return (text.toDelta() as TextRun[]).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string') return [];
    return [{ type: 'text', text: insert, marks: Object.entries(attributes ?? {}).map(readMark) }];
  });
}

/** Marks that may overlap themselves are stored under their name and a hash ("comment--1a2b3c4d"). */
function readMark([name, attrs]: [string, unknown]): StoryMark {
  const type = name.replace(/--[a-zA-Z0-9+/=]{8}$/, '');
  return typeof attrs === 'object' && attrs !== null
    ? { type, attrs: attrs as StoryMark['attrs'] }
    : { type };
}
