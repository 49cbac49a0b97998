'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { answerWithoutNetwork, keepPage } from './kept-pages';

/** Time for the page to have loaded what it needs, and for the network to be free again. */
const afterMs = 1_500;

/** Keeps the page one is on for a reload without a network; what cannot be kept is only not kept. */
export function useKeptPage(): void {
  const path = usePathname();
  useEffect(() => {
    const timer = setTimeout(() => {
      answerWithoutNetwork()
        .then(() => keepPage(path))
        .catch(() => undefined);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [path]);
}
