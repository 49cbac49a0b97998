'use client';

import { useLayoutEffect, useRef } from 'react';

/** Where the keyboard was: the element, and what was selected where text is written. */
interface Place {
  element: HTMLElement;
  range: Range | null;
}

/**
 * Gives the focus back to what had it before something opened over the page, unless it has gone elsewhere since.
 * Radix does so only for what a trigger of its own opened; ours are opened by keys and menus too.
 *
 * @param onClosed called once the focus is back.
 * @returns the handler for `onCloseAutoFocus`.
 */
export function useFocusBack(isOpen: boolean, onClosed?: () => void): (event: Event) => void {
  const before = useRef<Place | null>(null);
  // The content comes one commit later, in a portal: its own field has not taken the focus yet.
  useLayoutEffect(() => {
    if (isOpen) before.current ??= placeOfFocus();
  }, [isOpen]);
  return (event) => {
    event.preventDefault();
    const place = before.current;
    before.current = null;
    if (place && isFocusNowhere()) goBack(place);
    onClosed?.();
  };
}

function placeOfFocus(): Place | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null;
  // An item of a menu is gone by then: the button that opened the menu is not.
  const opener = document.getElementById(
    activeElement.closest('[role=menu]')?.getAttribute('aria-labelledby') ?? '',
  );
  const selection = getSelection();
  const isWritten = activeElement.isContentEditable && selection !== null && selection.rangeCount > 0;
  return {
    element: opener ?? activeElement,
    range: isWritten ? selection.getRangeAt(0).cloneRange() : null,
  };
}

function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function goBack({ element, range }: Place): void {
  if (!element.isConnected) return;
  element.focus({ preventScroll: true });
  // A text that gains the focus puts the caret at its beginning.
  if (range && element.contains(range.commonAncestorContainer)) {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}
