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
  /** Offered once something is typed: too many to be listed beforehand. */
  isQuiet?: boolean;
}

interface Offer {
  acts: readonly PageAct[];
  run: (id: string) => void;
}

const nothing: readonly Offer[] = [];
const listeners = new Set<() => void>();
let offers = nothing;

function change(next: readonly Offer[]): void {
  offers = next;
  for (const listener of listeners) listener();
}

/** Puts acts into the palette while they can be done here; `acts` must stay the same list meanwhile. */
export function usePageActs(acts: readonly PageAct[], run: (id: string) => void): void {
  const runNow = useEffectEvent(run);
  useEffect(() => {
    const own: Offer = { acts, run: (id) => runNow(id) };
    change([...offers, own]);
    return () => change(offers.filter((offer) => offer !== own));
  }, [acts]);
}

/** What the page one is on offers, part by part. */
export function useOfferedActs(): readonly Offer[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offers,
    () => nothing,
  );
}
