import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Threads go along with words that are cut here and pasted here, or dragged to another place. A copy of
 * commented words is only words, and so is what was cut from another story.
 */
export const CommentCarry = Extension.create({
  name: 'commentCarry',

  addProseMirrorPlugins() {
    const carried = new Set<string>();
    return [
      new Plugin({
        key: new PluginKey('commentCarry'),
        props: {
          handleDOMEvents: {
            cut(view) {
              carried.clear();
              for (const threadId of threadsIn(view.state.selection.content().content)) carried.add(threadId);
              return false;
            },
          },
          transformPasted(slice, view) {
            if (view.dragging?.move) return slice;
            const present = threadsIn(view.state.doc.content);
            const goesAlong = (threadId: string) => carried.has(threadId) && !present.has(threadId);
            return new Slice(withoutThreads(slice.content, goesAlong), slice.openStart, slice.openEnd);
          },
        },
      }),
    ];
  },
});

/** The threads that lie on these nodes. */
export function threadsIn(fragment: Fragment): Set<string> {
  const found = new Set<string>();
  fragment.descendants((node) => {
    for (const { type, attrs } of node.marks) {
      if (type.name === 'comment' && typeof attrs.threadId === 'string') found.add(attrs.threadId);
    }
  });
  return found;
}

/** The same nodes without the marks of threads that do not go along. */
export function withoutThreads(fragment: Fragment, goesAlong: (threadId: string) => boolean): Fragment {
  const nodes: ProseMirrorNode[] = [];
  fragment.forEach((node) => {
    const kept = node.marks.filter(
      ({ type, attrs }) => type.name !== 'comment' || goesAlong(String(attrs.threadId)),
    );
    const content = node.isText ? node : node.copy(withoutThreads(node.content, goesAlong));
    nodes.push(content.mark(kept));
  });
  return Fragment.fromArray(nodes);
}
