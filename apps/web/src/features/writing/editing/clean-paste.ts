import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { StoryNode } from '@marbre/story/document/story-node';
import { cleanPastedHtml, cleanPastedText, lineOfBlocks } from '@marbre/story/import/clean-paste';
import { limits } from '@marbre/story/vocabulary/limits';

export interface CleanPasteOptions {
  /** Told when somebody pastes more than a story can hold; nothing is pasted then. */
  onTooLarge: (limit: number) => void;
}

/**
 * What is pasted from Word, Google Docs, LibreOffice or a web page arrives as our own blocks and nothing
 * else, through the same cleaning as an imported file. What was copied here keeps its form.
 */
export const CleanPaste = Extension.create<CleanPasteOptions>({
  name: 'cleanPaste',
  priority: 1200,

  addOptions: () => ({ onTooLarge: () => undefined }),

  addProseMirrorPlugins() {
    const { onTooLarge } = this.options;
    return [
      new Plugin({
        key: new PluginKey('cleanPaste'),
        props: {
          transformPasted: (slice) => new Slice(withoutFields(slice.content), slice.openStart, slice.openEnd),
          handlePaste: (view, event) => paste(view, event.clipboardData, onTooLarge),
        },
      }),
    ];
  },
});

function paste(view: EditorView, data: DataTransfer | null, onTooLarge: (limit: number) => void): boolean {
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  const size = text.length > 0 ? text.length : html.length;
  if (size > limits.storyCharacters) {
    onTooLarge(limits.storyCharacters);
    return true;
  }
  if (html.includes('data-pm-slice')) return false;
  const blocks = html === '' ? [] : cleanPastedHtml(html);
  const cleaned = blocks.length > 0 ? blocks : cleanPastedText(text);
  if (cleaned.length === 0) return false;
  insert(view, cleaned);
  return true;
}

function insert(view: EditorView, blocks: StoryNode[]): void {
  const { state } = view;
  const field = state.selection.$from.parent.type.name;
  if (field === 'headline' || field === 'factBoxTitle') {
    view.dispatch(state.tr.insertText(lineOfBlocks(blocks)).scrollIntoView());
    return;
  }
  const nodes = Fragment.fromArray(blocks.map((block) => state.schema.nodeFromJSON(block)));
  const [first, last] = [nodes.firstChild, nodes.lastChild];
  // Words of a first or last paragraph join the line they are pasted into.
  const slice = new Slice(nodes, isOpen(first) ? 1 : 0, isOpen(last) ? 1 : 0);
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}

function isOpen(node: ProseMirrorNode | null): boolean {
  return node?.type.name === 'paragraph';
}

/** A story has one headline and one standfirst: copies of them are pasted as paragraphs. */
function withoutFields(fragment: Fragment): Fragment {
  const nodes: ProseMirrorNode[] = [];
  fragment.forEach((node) => {
    const isField = node.type.name === 'headline' || node.type.name === 'standfirst';
    nodes.push(isField ? (node.type.schema.nodes.paragraph?.create(null, node.content) ?? node) : node);
  });
  return Fragment.fromArray(nodes);
}
