'use client';

import { useEffect } from 'react';
import { changeWritingView, useWritingView } from './writing-view';

const openOverText = '[role=listbox], [role=dialog], [role=menu]';

/** Clears the screen around the text while somebody writes alone; Escape brings everything back. */
export function useAlone(): void {
  const { isAlone } = useWritingView();
  useEffect(() => {
    if (!isAlone) return;
    const root = document.documentElement;
    root.dataset.writing = 'alone';
    // Where the browser will not fill the screen, the newsroom is out of sight all the same.
    void root.requestFullscreen?.().catch(() => undefined);
    const leave = () => changeWritingView({ isAlone: false });
    const onKey = (event: KeyboardEvent) => {
      // The text marks every Escape as its own; what is open over it closes first.
      if (event.key === 'Escape' && !document.querySelector(openOverText)) leave();
    };
    const onFullscreen = () => {
      if (!document.fullscreenElement) leave();
    };
    addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => {
      delete root.dataset.writing;
      removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onFullscreen);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [isAlone]);
  useEffect(() => () => changeWritingView({ isAlone: false }), []);
}
