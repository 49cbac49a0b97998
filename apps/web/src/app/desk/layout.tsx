import type { ReactNode } from 'react';
import { requireSignedIn } from '../../auth/signed-in';
import { Frame } from '../../features/frame/frame';
import { serverCaller } from '../../trpc/server-caller';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireSignedIn();
  const account = await (await serverCaller()).account.me();
  return <Frame account={account}>{children}</Frame>;
}
