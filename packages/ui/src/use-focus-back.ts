'use client';

import { useLayoutEffect, useRef } from 'react';

/**
 * Sent to the element that is to have the focus again. A text in which somebody writes takes it itself, because only
 * its editor knows where the caret was, and cancels the event.
 */
export const focusBackEvent = 'focusback';

/**
 * Gives the focus back to what had it before something opened over the page, unless it has gone elsewhere since.
 * Radix does so only for what a trigger of its own opened; ours are opened by keys and menus too.
 *
 * @param onClosed called once the focus is back.
 * @returns the handler for `onCloseAutoFocus`.
 */
export function useFocusBack(isOpen: boolean, onClosed?: () => void): (event: Event) => void {
  const before = useRef<HTMLElement | null>(null);
  // The content comes one commit later, in a portal: its own field has not taken the focus yet.
  useLayoutEffect(() => {
    if (isOpen) before.current ??= focusedElement();
  }, [isOpen]);
  return (event) => {
    event.preventDefault();
    const element = before.current;
    before.current = null;
    if (element?.isConnected && isFocusNowhere()) giveFocusTo(element);
    onClosed?.();
  };
}

function focusedElement(): HTMLElement | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null;
  // An item of a menu is gone by then: the button that opened the menu is not.
  const opener = activeElement.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return (opener && document.getElementById(opener)) || activeElement;
}

function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function giveFocusTo(element: HTMLElement): void {
  const isTaken = !element.dispatchEvent(new Event(focusBackEvent, { cancelable: true }));
  if (!isTaken) element.focus({ preventScroll: true });
}
