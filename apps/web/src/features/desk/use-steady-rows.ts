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
  const [held, setHeld] = useState<{ question: string; order: readonly string[] }>({
    question: '',
    order: [],
  });
  const fresh = rows.map((row) => row.storyId);
  const isSameQuestion = held.question === question;
  const isSettled =
    isSameQuestion &&
    held.order.length === fresh.length &&
    held.order.every((id, index) => id === fresh[index]);

  useEffect(() => {
    if (isSettled) return;
    const isExtended = isSameQuestion && held.order.every((id, index) => id === fresh[index]);
    const isAtTop = window.scrollY < 80 && !document.activeElement?.closest('[data-row]');
    if (!isSameQuestion || isExtended || isAtTop) setHeld({ question, order: fresh });
  });

  if (!isSameQuestion || isSettled) return { shown: rows, waiting: 0, showAll: () => undefined };
  const byId = new Map(rows.map((row) => [row.storyId, row]));
  const shown = held.order.flatMap((id) => byId.get(id) ?? []);
  const present = new Set(held.order);
  const arrived = fresh.filter((id) => !present.has(id)).length;
  const moved =
    shown.findIndex((row, index) => row.storyId !== fresh.filter((id) => present.has(id))[index]) >= 0;
  return { shown, waiting: arrived + (moved ? 1 : 0), showAll: () => setHeld({ question, order: fresh }) };
}
