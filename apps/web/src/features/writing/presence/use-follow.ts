'use client';

import type { Editor } from '@tiptap/react';
import {
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import { useEffect, useEffectEvent } from 'react';
import * as Y from 'yjs';
import type { LiveSession } from '../session/live-session';
import { readCaret } from './block-of-caret';

/** The part of the window, from its top, in which a followed caret may move without the page moving. */
const calm = { from: 0.2, to: 0.75 };

/**
 * Keeps the caret of one person in view for as long as `personId` names them. One's own key, click or touch in the
 * text, or Escape anywhere, ends it; so does their leaving.
 */
export function useFollow(
  { session, editor }: { session: LiveSession; editor: Editor },
  personId: string | null,
  onEnd: () => void,
): void {
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const { awareness } = session.provider;
    if (!personId || !awareness) return;
    let frame = 0;
    const look = () => {
      const states = [...awareness.getStates().values()] as Record<string, unknown>[];
      const theirs = states.filter(({ user }) => (user as { id?: unknown } | undefined)?.id === personId);
      if (theirs.length === 0) end();
      const caret = theirs.map(({ cursor }) => readCaret(cursor)).find((one) => one !== null);
      const position = caret ? positionOf(editor, session.ydoc, caret.head) : null;
      if (position !== null) bringIntoView(editor, position);
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const stop = () => end();
    const stopAtEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    const { dom } = editor.view;
    awareness.on('change', later);
    editor.on('update', later);
    dom.addEventListener('keydown', stop);
    dom.addEventListener('pointerdown', stop);
    addEventListener('keydown', stopAtEscape);
    later();
    return () => {
      cancelAnimationFrame(frame);
      awareness.off('change', later);
      editor.off('update', later);
      dom.removeEventListener('keydown', stop);
      dom.removeEventListener('pointerdown', stop);
      removeEventListener('keydown', stopAtEscape);
    };
  }, [session, editor, personId]);
}

function positionOf(editor: Editor, ydoc: Y.Doc, head: unknown): number | null {
  const sync = ySyncPluginKey.getState(editor.state) as
    { type: Y.XmlFragment; binding: Pick<ProsemirrorBinding, 'mapping'> | null } | undefined;
  if (!sync?.binding) return null;
  try {
    const place = Y.createRelativePositionFromJSON(head);
    return relativePositionToAbsolutePosition(ydoc, sync.type, place, sync.binding.mapping);
  } catch {
    return null;
  }
}

function bringIntoView({ view }: Editor, position: number): void {
  const { top } = view.coordsAtPos(Math.min(position, view.state.doc.content.size));
  if (top > innerHeight * calm.from && top < innerHeight * calm.to) return;
  const { node } = view.domAtPos(position);
  const element = node instanceof Element ? node : node.parentElement;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
}
