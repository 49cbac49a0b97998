'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { Outputs } from '../../trpc/outputs';

export type Account = Outputs['account']['me'];

const AccountContext = createContext<Account | null>(null);

export function AccountProvider({ account, children }: { account: Account; children: ReactNode }) {
  return <AccountContext value={account}>{children}</AccountContext>;
}

/** The signed-in person, on every screen of the newsroom. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('useAccount needs an AccountProvider above it');
  return account;
}
