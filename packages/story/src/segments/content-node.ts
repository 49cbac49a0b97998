/**
 * The ProseMirror JSON shape that segments are read from and written back to.
 *
 * Only the shape is relied on here, not the schema: extraction must also work on revisions written by an
 * older schema.
 */
export interface ContentMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface ContentNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: ContentNode[];
  marks?: ContentMark[];
  text?: string;
}

/** The stable id a block carries, or undefined for text, breaks and blocks that never got one. */
export function blockIdOf(node: ContentNode): string | undefined {
  const id = node.attrs?.['id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
