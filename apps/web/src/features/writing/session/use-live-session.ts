'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { LiveSession, type LiveSessionOptions, type SessionState } from './live-session';

const opening: SessionState = { saved: 'opening', isReady: false, mayWrite: true, refusal: null };
const nothing = () => () => undefined;

/** Opens an edition while the component is on the page; null before the first effect has run. */
export function useLiveSession(options: LiveSessionOptions): {
  session: LiveSession | null;
  state: SessionState;
} {
  const [session, setSession] = useState<LiveSession | null>(null);
  const getTicket = useRef(options.getTicket);
  useEffect(() => {
    getTicket.current = options.getTicket;
  });
  const { editionId, collabUrl } = options;
  useEffect(() => {
    const opened = new LiveSession({ editionId, collabUrl, getTicket: () => getTicket.current() });
    setSession(opened);
    return () => {
      setSession(null);
      opened.destroy();
    };
  }, [editionId, collabUrl]);
  const state = useSyncExternalStore(
    session?.subscribe ?? nothing,
    session?.getState ?? (() => opening),
    () => opening,
  );
  return { session, state };
}
