'use client';

import { useState } from 'react';
import type { StoryNode } from '@marbre/story/document/story-node';
import { readMarkedText } from '@marbre/story/document/yjs-mapping';
import { lostWords } from '@marbre/story/suggestions/lost-words';
import type { LiveSession, SessionState } from '../writing/session/live-session';

interface Refused {
  of: StoryNode;
  words: string;
  isClosed: boolean;
}

/** The words the newsroom could not take, once the text as it has it is there to compare them with. */
export function useRefusedWords(
  session: LiveSession | null,
  state: SessionState,
  givenUp: StoryNode | null,
): { words: string | null; close: () => void } {
  const [refused, setRefused] = useState<Refused | null>(null);
  if (session && givenUp && refused?.of !== givenUp && state.saved === 'saved') {
    const words = lostWords(givenUp, readMarkedText(session.ydoc));
    setRefused({ of: givenUp, words, isClosed: false });
  }
  const close = () => setRefused((shown) => shown && { ...shown, isClosed: true });
  return { words: refused && !refused.isClosed ? refused.words : null, close };
}
