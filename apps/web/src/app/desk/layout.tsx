import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { requireSignedIn } from '../../auth/signed-in';
import { collabAddress } from '../../collab-address';
import { Frame } from '../../features/frame/frame';
import { CollabAddressProvider } from '../../features/writing/collab-address-provider';
import { requestTime } from '../../trpc/request-time';
import { serverCaller } from '../../trpc/server-caller';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const readAt = requestTime();
  await requireSignedIn();
  const caller = await serverCaller();
  const [account, languages] = await Promise.all([caller.account.me(), caller.language.list()]);
  const request = await headers();
  const address = collabAddress(request.get('host'), request.get('x-forwarded-proto') === 'https');
  return (
    <Frame account={account} languages={languages} readAt={readAt}>
      <CollabAddressProvider address={address}>{children}</CollabAddressProvider>
    </Frame>
  );
}
