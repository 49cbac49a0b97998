import { ReplaceStep, type Transform } from 'prosemirror-transform';

/**
 * Ids of the blocks that are taken out whole to be put elsewhere: of two neighbours that have changed places, the one
 * the person has moved.
 */
export function carriedBlocks({ steps, docs }: Transform): ReadonlySet<unknown> {
  const taken = steps.flatMap((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.size > 0) return [];
    const out = docs[index]?.slice(step.from, step.to);
    return out && out.openStart === 0 && out.openEnd === 0 ? out.content.content : [];
  });
  return new Set(taken.flatMap(({ attrs }) => (typeof attrs.id === 'string' ? [attrs.id] : [])));
}
