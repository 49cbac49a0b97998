'use client';

import { useEffect } from 'react';

/** Moves the keyboard from row to row with j and k, and to the search with a slash. Enter is the link's own. */
export function useRowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[data-desk-search]')?.focus();
        return;
      }
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')];
      const here = links.findIndex((link) => link.closest('[data-row]')?.contains(document.activeElement));
      const next = links[here < 0 ? 0 : Math.max(0, Math.min(links.length - 1, here + step))];
      next?.focus();
      next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
