import type { Node, Schema } from 'prosemirror-model';
import type { StoryNode } from '../document/story-node';

/**
 * A paragraph that is to begin, or a line: one letter that is wanted among the others. Where it stands nothing is
 * written anew, so that whatever colleagues do to the words on both sides of it at that moment is theirs as before.
 * The text is parted there once it is accepted.
 */
export type Division = 'block' | 'break';

export const divisionSigns = { block: '¶', break: '↵' } as const satisfies Record<Division, string>;

/** How the text is to be parted where a node stands, or null for any other. */
export function divisionOf(node: Node | StoryNode): Division | null {
  for (const { type, attrs } of node.marks ?? []) {
    const name = typeof type === 'string' ? type : type.name;
    if (name === 'division') return divisionOfMark(attrs);
  }
  return null;
}

export function divisionOfMark(attrs: unknown): Division | null {
  const how = (attrs as { how?: unknown } | null | undefined)?.how;
  return how === 'block' || how === 'break' ? how : null;
}

/** True for words that are nothing but signs of a division. */
export function isOfSigns(words: string): boolean {
  return /^[¶↵]+$/u.test(words);
}

/** The sign of a division; for whoever suggests it to be marked as wanted. */
export function divisionNode(schema: Schema, how: Division): Node {
  return schema.text(
    divisionSigns[how],
    schema.marks.division ? [schema.marks.division.create({ how })] : [],
  );
}
