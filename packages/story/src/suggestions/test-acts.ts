import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { storySchema } from '../document/schema';
import type { ChangeAuthor } from './author-of-changes';
import { testStory } from './test-author';

/**
 * Something at random that a person does to a text, for tests: words put in, taken out, typed over or pasted, a
 * break, a look, a paragraph split, a block moved, taken out, made a heading or put into a quotation. Null when it
 * cannot be done there.
 */
export function actAnywhere(
  doc: Node,
  lot: (below: number) => number,
  author: ChangeAuthor,
): Transform | null {
  const places = wordPlaces(doc);
  const at = places[lot(places.length)] ?? 1;
  const to = Math.min(doc.content.size, at + 1 + lot(30));
  const blocks = blockPlaces(doc);
  const [from, elsewhere] = [blocks[lot(blocks.length)], blocks[lot(blocks.length)]];
  const block = from === undefined ? null : doc.nodeAt(from);
  if (from === undefined || elsewhere === undefined || !block) return null;
  const tr = new Transform(doc);
  const { heading, quotation, hardBreak } = storySchema.nodes;
  const pasted = storySchema.nodeFromJSON(testStory());
  const acts = [
    () => tr.insert(at, storySchema.text('abc'.slice(lot(3)))),
    () => tr.delete(at, to),
    () => tr.split(at),
    () => tr.insert(at, hardBreak.create()),
    () => tr.addMark(at, to, storySchema.marks.strong.create()),
    () => tr.replaceWith(at, to, storySchema.text('xyz')),
    () => tr.replace(at, to, pasted.slice(15 + lot(15), 32 + lot(30))),
    () => tr.delete(from, from + block.nodeSize),
    () => tr.delete(from, from + block.nodeSize).insert(tr.mapping.map(elsewhere), block),
    () => tr.setBlockType(from + 1, from + 1, heading, { ...block.attrs, level: 2 }),
    () => {
      const range = doc.resolve(from + 1).blockRange();
      if (range) tr.wrap(range, [{ type: quotation, attrs: { id: author.newBlockId() } }]);
    },
  ];
  try {
    acts[lot(acts.length)]?.();
    tr.doc.check();
  } catch {
    return null;
  }
  return tr.steps.length > 0 ? tr : null;
}

function wordPlaces(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (let offset = 0; offset <= node.content.size; offset += 1) places.push(position + 1 + offset);
    return false;
  });
  return places;
}

/** Before each outermost block of the body. */
function blockPlaces(doc: Node): number[] {
  const places: number[] = [];
  doc.forEach((node, offset) => {
    if (node.type !== storySchema.nodes.headline && node.type !== storySchema.nodes.standfirst)
      places.push(offset);
  });
  return places;
}
