import type { Node } from 'prosemirror-model';

/** Headline and standfirst stand once and for all: nothing is split from them or joined to them, and they never go. */
export function isField({ type }: Node): boolean {
  return type.name === 'headline' || type.name === 'standfirst';
}
