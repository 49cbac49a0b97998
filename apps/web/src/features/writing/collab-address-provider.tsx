'use client';

import { createContext, useContext, type ReactNode } from 'react';

const CollabAddressContext = createContext<string | null>(null);

/** Tells every editor below where the live-editing socket is, as the server knows it. */
export function CollabAddressProvider({ address, children }: { address: string; children: ReactNode }) {
  return <CollabAddressContext value={address}>{children}</CollabAddressContext>;
}

export function useCollabAddress(): string {
  const address = useContext(CollabAddressContext);
  if (!address) throw new Error('useCollabAddress needs a CollabAddressProvider above it');
  return address;
}
