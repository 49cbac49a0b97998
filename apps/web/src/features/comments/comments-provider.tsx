'use client';

import type { Editor } from '@tiptap/react';
import { useSearchParams } from 'next/navigation';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { blockTarget, type CommentTarget, targetOf } from './comment-target';

interface Comments {
  /** The text beside the threads, once it is open. */
  editor: Editor | null;
  setEditor: (editor: Editor | null) => void;
  /** The thread that is open, and where the link to this page leads. */
  openId: string | null;
  /** The person is to be taken to it, and not only shown it. */
  isGoing: boolean;
  open: (threadId: string | null, isGoing?: boolean) => void;
  /** What a comment that is being written is about. */
  draft: CommentTarget | null;
  /** Begins a comment: on the given target, or on what is selected, or on the headline. */
  begin: (target?: CommentTarget) => void;
  endDraft: () => void;
}

const CommentsContext = createContext<Comments | null>(null);

const parameter = 'thread';

export interface CommentsProviderProps {
  /** Brings the threads into sight. */
  onShow: () => void;
  children: ReactNode;
}

/** Ties the text and its threads: which one is open, what is being commented on. The open one is in the address. */
export function CommentsProvider({ onShow, children }: CommentsProviderProps) {
  const openId = useSearchParams().get(parameter);
  const [editor, setEditor] = useState<Editor | null>(null);
  // A link was followed to here.
  const [isGoing, setGoing] = useState(openId !== null);
  const [draft, setDraft] = useState<CommentTarget | null>(null);
  const open = useCallback((threadId: string | null, going = false) => {
    setGoing(going);
    const address = new URL(location.href);
    if (threadId) address.searchParams.set(parameter, threadId);
    else address.searchParams.delete(parameter);
    history.replaceState(null, '', address);
  }, []);
  const begin = useCallback(
    (target?: CommentTarget) => {
      setDraft(target ?? (editor ? targetOf(editor) : null) ?? blockTarget('headline', ''));
      onShow();
    },
    [editor, onShow],
  );
  const endDraft = useCallback(() => setDraft(null), []);
  const showLinked = useEffectEvent(() => {
    if (openId) onShow();
  });
  useEffect(() => showLinked(), [openId]);
  const comments = useMemo(
    () => ({ editor, setEditor, openId, isGoing, open, draft, begin, endDraft }),
    [editor, openId, isGoing, open, draft, begin, endDraft],
  );
  return <CommentsContext value={comments}>{children}</CommentsContext>;
}

/** Null where a text is shown without its threads. */
export function useOptionalComments(): Comments | null {
  return useContext(CommentsContext);
}

export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error('useComments needs a CommentsProvider above it');
  return comments;
}
