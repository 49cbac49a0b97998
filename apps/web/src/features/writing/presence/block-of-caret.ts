import * as Y from 'yjs';

/** A caret as browsers tell each other of it: two places in the shared text. */
export interface SharedCaret {
  anchor: unknown;
  head: unknown;
}

/** A caret somebody's browser sent, or null: what others say of themselves may be anything. */
export function readCaret(value: unknown): SharedCaret | null {
  if (typeof value !== 'object' || value === null) return null;
  const { anchor, head } = value as Record<string, unknown>;
  return anchor && head ? { anchor, head } : null;
}

/** The id of the outermost block a shared caret stands in, or null when that place is not here (any more). */
export function blockOfCaret(ydoc: Y.Doc, { head }: SharedCaret): string | null {
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), ydoc);
    let node: unknown = place?.type;
    while (node instanceof Y.XmlElement || node instanceof Y.XmlText) {
      const { parent } = node;
      if (node instanceof Y.XmlElement && !(parent instanceof Y.XmlElement)) {
        const id: unknown = node.getAttribute('id');
        return typeof id === 'string' ? id : null;
      }
      node = parent;
    }
  } catch {
    // Not a place in a text.
  }
  return null;
}
