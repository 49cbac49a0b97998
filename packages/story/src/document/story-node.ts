/** A mark as ProseMirror writes it to JSON. */
export interface StoryMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node as ProseMirror writes it to JSON. */
export interface StoryNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: StoryNode[];
  text?: string;
  marks?: StoryMark[];
}

/** A whole story text: headline, standfirst, then blocks. `normalizeDocument` makes one of anything. */
export interface StoryDocument extends StoryNode {
  type: 'doc';
  content: StoryNode[];
}

/** Every node of the schema that carries a stable id, in the order of the schema. */
export const identifiedNodeTypes = [
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'quotation',
  'attribution',
  'bulletList',
  'orderedList',
  'listItem',
  'figure',
  'divider',
  'factBox',
  'factBoxTitle',
] as const;

export type IdentifiedNodeType = (typeof identifiedNodeTypes)[number];

/** The nodes whose direct content is text: what is counted, translated, checked and quoted. */
export const textBlockTypes = [
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'attribution',
  'figure',
  'factBoxTitle',
] as const satisfies readonly IdentifiedNodeType[];

/** True when the node's direct content is text. */
export function isTextBlock(node: StoryNode): boolean {
  return (textBlockTypes as readonly string[]).includes(node.type);
}

/** True when the node carries a stable id. */
export function isIdentified(node: StoryNode): boolean {
  return (identifiedNodeTypes as readonly string[]).includes(node.type);
}

/** The node's stable id, or null when it has none yet. */
export function idOf(node: StoryNode): string | null {
  const id = node.attrs?.id;
  return typeof id === 'string' && id !== '' ? id : null;
}
