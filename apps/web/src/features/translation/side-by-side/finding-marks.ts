import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TextRange } from '@marbre/story/facts/fact';
import { findWords } from './finding-place';

/** Words of a block to be underlined. */
export interface WordsMark {
  blockId: string;
  words: string;
  place: TextRange | null;
  look: 'error' | 'warning' | 'term';
}

export const findingMarksKey = new PluginKey<DecorationSet>('findingMarks');

/** Underlines what checks found, in place, in a text that goes on changing under it. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: findingMarksKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown) {
        const marks = transaction.getMeta(findingMarksKey) as readonly WordsMark[] | undefined;
        if (marks) return DecorationSet.create(transaction.doc, draw(transaction.doc, marks));
        return shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => findingMarksKey.getState(state) },
  });
}

function draw(document: ProseMirrorNode, marks: readonly WordsMark[]): Decoration[] {
  const byBlock = Map.groupBy(marks, ({ blockId }) => blockId);
  const drawn: Decoration[] = [];
  document.descendants((node, position) => {
    if (!node.inlineContent) return true;
    for (const mark of byBlock.get(String(node.attrs.id)) ?? []) {
      const found = findWords(node.textBetween(0, node.content.size, '\n', '\n'), mark.words, mark.place);
      if (!found) continue;
      const start = position + 1;
      drawn.push(Decoration.inline(start + found.start, start + found.end, { class: `marked-${mark.look}` }));
    }
    return false;
  });
  return drawn;
}
