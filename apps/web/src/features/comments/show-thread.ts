import type { Editor } from '@tiptap/react';
import { showBlock } from '../story/show-block';
import type { PlacedThread } from './thread-places';

/** Brings what a thread is about into view. */
export function showThread(editor: Editor, thread: PlacedThread): void {
  const mark = findMark(editor, thread);
  if (!mark) return showBlock(thread.blockId);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
}

/** Puts the caret where a thread begins, for whoever goes from the thread back to the text. */
export function goToThread(editor: Editor, thread: PlacedThread): void {
  const place =
    findMark(editor, thread) ?? editor.view.dom.querySelector(`[data-id="${CSS.escape(thread.blockId)}"]`);
  if (place) editor.commands.focus(editor.view.posAtDOM(place, 0));
  else editor.commands.focus();
}

function findMark(editor: Editor, { anchor, id }: PlacedThread): Element | null {
  return anchor === 'words' ? editor.view.dom.querySelector(`mark[data-thread="${CSS.escape(id)}"]`) : null;
}
