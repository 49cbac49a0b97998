'use client';

import { useEffect, useState } from 'react';

interface Keyed {
  storyId: string;
}

/**
 * Keeps a live list still under the reader's eyes. Rows already shown take on their new values at once;
 * rows that would come in above, or move, wait until they are asked for, unless the reader is at the top.
 */
export function useSteadyRows<Row extends Keyed>(
  rows: readonly Row[],
  question: string,
): { shown: readonly Row[]; waiting: number; showAll: () => void } {
  const fresh = rows.map((row) => row.storyId).join(' ');
  const [held, setHeld] = useState({ question, order: fresh });
  const isSettled = held.question === question && held.order === fresh;
  const isExtended = fresh.startsWith(`${held.order} `) || held.order === '';
  // Another question, or another page of the same one: nothing that was read moves.
  if (!isSettled && (held.question !== question || isExtended)) setHeld({ question, order: fresh });

  useEffect(() => {
    if (isSettled) return;
    const frame = requestAnimationFrame(() => {
      if (isReaderAtTop()) setHeld({ question, order: fresh });
    });
    return () => cancelAnimationFrame(frame);
  }, [isSettled, question, fresh]);

  const order = held.order.split(' ');
  const byId = new Map(rows.map((row) => [row.storyId, row]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);
  return {
    shown,
    waiting: countWaiting(order, fresh.split(' ')),
    showAll: () => setHeld({ question, order: fresh }),
  };
}

/** Nobody is reading further down, and the keyboard is on no row. */
function isReaderAtTop(): boolean {
  return window.scrollY < 80 && !document.activeElement?.closest('[data-row]');
}

/** How many rows would come in, and one more when rows that are shown would change places. */
export function countWaiting(held: readonly string[], fresh: readonly string[]): number {
  const present = new Set(held);
  const arrived = fresh.filter((id) => !present.has(id)).length;
  const staying = fresh.filter((id) => present.has(id));
  const left = held.filter((id) => fresh.includes(id));
  return arrived + (left.some((id, index) => id !== staying[index]) ? 1 : 0);
}
