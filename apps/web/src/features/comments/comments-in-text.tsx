'use client';

import { useStory } from '../story/use-story';
import { useComments } from './comments-provider';
import { useCommentsInText } from './use-comments-in-text';
import { useLitThreads } from './use-lit-threads';
import { useOpenThreads } from './use-threads';

/** Lights the words of open threads and listens to the text, whichever panel is beside it. Draws nothing itself. */
export function CommentsInText() {
  const { edition } = useStory();
  const { openId } = useComments();
  const { threads, mayCreate } = useOpenThreads(edition.id);
  useLitThreads(threads, openId);
  useCommentsInText((threadId) => threads.some(({ id }) => id === threadId), mayCreate?.allowed ?? false);
  return null;
}
