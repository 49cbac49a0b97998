'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { IconName } from '@marbre/ui/icon';

/** Something that can be done on the page one is on, offered in the palette too. */
export interface PageAct {
  id: string;
  words: string;
  icon?: IconName;
  /** The keys that do it without the palette. */
  note?: string;
}

interface Offer {
  acts: readonly PageAct[];
  run: (id: string) => void;
}

const nothing: Offer = { acts: [], run: () => undefined };
const listeners = new Set<() => void>();
let offered = nothing;

function offer(next: Offer): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Puts a page's acts into the palette while the page is shown; `acts` must stay the same list meanwhile. */
export function usePageActs(acts: readonly PageAct[], run: (id: string) => void): void {
  const runNow = useEffectEvent(run);
  useEffect(() => {
    offer({ acts, run: (id) => runNow(id) });
    return () => offer(nothing);
  }, [acts]);
}

/** What the page one is on offers. */
export function useOfferedActs(): Offer {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
    () => nothing,
  );
}
