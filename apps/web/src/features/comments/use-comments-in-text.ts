'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useEffectEvent } from 'react';
import { useComments } from './comments-provider';
import type { CommentTarget } from './comment-target';

const draftHighlight = 'comment-draft';

/**
 * What the text does for its threads: a click on lit words opens their thread; Ctrl/Cmd-Alt-M opens the one
 * at the caret or begins a comment on what is selected. `isOpen` tells which threads count.
 */
export function useCommentsInText(isOpen: (threadId: string) => boolean, mayCreate: boolean): void {
  const { editor, open, begin, draft } = useComments();
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!editor?.state.selection.empty || !(event.target instanceof Element)) return;
    const threadId = threadsAround(event.target).find(isOpen);
    if (threadId) open(threadId);
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    const atCaret = editor ? threadsAtCaret(editor).find(isOpen) : undefined;
    if (atCaret) open(atCaret, true);
    else if (mayCreate) begin();
  });
  useEffect(() => {
    const dom = editor?.view.dom;
    dom?.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    return () => {
      dom?.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
    };
  }, [editor]);
  useEffect(() => lightDraft(editor, draft), [editor, draft]);
}

function threadsAround(element: Element): string[] {
  const mark = element.closest<HTMLElement>('mark[data-thread]');
  if (!mark) return [];
  const own = mark.dataset.thread ?? '';
  return mark.parentElement ? [own, ...threadsAround(mark.parentElement)] : [own];
}

function threadsAtCaret({ state }: Editor): string[] {
  const { $from, empty } = state.selection;
  if (!empty) return [];
  const marks = [...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])];
  return marks.flatMap(({ type, attrs }) => (type.name === 'comment' ? [String(attrs.threadId)] : []));
}

/** Keeps the words lit that a comment is being written about, once the selection has left them. */
function lightDraft(editor: Editor | null, draft: CommentTarget | null): (() => void) | undefined {
  if (!editor || draft?.anchor.kind !== 'words' || typeof Highlight === 'undefined') return undefined;
  const { from, to } = editor.state.selection;
  const range = document.createRange();
  const [start, end] = [editor.view.domAtPos(from), editor.view.domAtPos(to)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  CSS.highlights.set(draftHighlight, new Highlight(range));
  return () => void CSS.highlights.delete(draftHighlight);
}
