'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { StoryNode } from '@marbre/story/document/story-node';
import { LiveSession, type LiveSessionOptions, type SessionState } from './live-session';

const opening: SessionState = { saved: 'opening', isReady: false, mayWrite: true, refusal: null };
const nothing = () => () => undefined;

/** Opens an edition while the component is on the page; null before the first effect has run. */
export function useLiveSession(options: Omit<LiveSessionOptions, 'onGivenUp'>): {
  session: LiveSession | null;
  state: SessionState;
  /** What was written here and will never be taken, once that has happened. */
  givenUp: StoryNode | null;
} {
  const [givenUp, setGivenUp] = useState<StoryNode | null>(null);
  const [session, setSession] = useState<LiveSession | null>(null);
  const getTicket = useRef(options.getTicket);
  useEffect(() => {
    getTicket.current = options.getTicket;
  });
  const { editionId, collabUrl } = options;
  useEffect(() => {
    const opened = new LiveSession({
      editionId,
      collabUrl,
      getTicket: () => getTicket.current(),
      onGivenUp: setGivenUp,
    });
    setSession(opened);
    return () => {
      setSession(null);
      opened.destroy();
    };
    // Begun again from the server's text whenever this browser's was given up.
  }, [editionId, collabUrl, givenUp]);
  const state = useSyncExternalStore(
    session?.subscribe ?? nothing,
    session?.getState ?? (() => opening),
    () => opening,
  );
  return { session, state, givenUp };
}
