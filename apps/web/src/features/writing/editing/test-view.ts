import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** As much of an editor's view as its keys and commands ask for, over a state that is kept elsewhere: no browser. */
export function viewWithoutBrowser(
  stateNow: () => EditorState,
  dispatch: (transaction: Transaction) => void,
): EditorView {
  return {
    get state() {
      return stateNow();
    },
    dispatch,
    composing: false,
    dragging: null,
    editable: true,
    isDestroyed: false,
    focus: () => undefined,
    hasFocus: () => true,
    endOfTextblock: (way: string) => {
      const { parentOffset, parent } = stateNow().selection.$head;
      return parentOffset === (/left|up|backward/.test(way) ? 0 : parent.content.size);
    },
  } as unknown as EditorView;
}

/** Presses a key, as "Mod-Shift-8" or "Enter"; false when nothing of the editor's uses it. */
export function pressKey(view: EditorView, name: string): boolean {
  const parts = name.split('-');
  const event = {
    key: parts.pop() ?? '',
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    keyCode: 0,
    preventDefault: () => undefined,
  } as unknown as KeyboardEvent;
  return view.state.plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, view, event) === true);
}
