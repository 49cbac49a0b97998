'use client';

import { useCallback } from 'react';
import { Problem } from '@marbre/story/vocabulary/problem';
import { useTRPCClient } from '../../../trpc/client';
import { problemOf } from '../../problem/use-problem-words';
import { useCollabAddress } from '../collab-address-provider';
import { useLiveSession } from './use-live-session';

/** Opens an edition's live text as the signed-in person while the component is on the page. */
export function useEditionSession(editionId: string): ReturnType<typeof useLiveSession> {
  const client = useTRPCClient();
  const collabUrl = useCollabAddress();
  const getTicket = useCallback(async () => {
    try {
      return (await client.writing.ticket.mutate({ editionId })).ticket;
    } catch (failure) {
      throw new Problem(problemOf(failure).code);
    }
  }, [client, editionId]);
  return useLiveSession({ editionId, collabUrl, getTicket });
}
