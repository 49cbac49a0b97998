'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { CommentField } from './comment-field';
import { useRefreshComments } from './use-refresh-comments';
import type { Thread } from './use-threads';

export interface ThreadActsProps {
  thread: Thread;
  isAnswering: boolean;
  onResolve: () => void;
}

/** What can be done about an open thread: answer, resolve or open again, pass on its address. */
export function ThreadActs({ thread, isAnswering, onResolve }: ThreadActsProps) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const notify = useNotify();
  const words = useProblemWords();
  const refresh = useRefreshComments();
  const { reply: mayReply, resolve: mayResolve } = thread.abilities;
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const reply = useMutation(trpc.comment.reply.mutationOptions({ onSettled: refresh }));
  const reopen = useMutation(trpc.comment.reopen.mutationOptions({ onError, onSettled: refresh }));
  const copyLink = async () => {
    await navigator.clipboard.writeText(location.href);
    notify({ tone: 'done', words: t('linkCopied') });
  };
  return (
    <div data-thread-acts className="flex flex-col gap-2 border-t border-rule pt-2">
      {mayReply.allowed ? (
        <CommentField
          label={t('reply')}
          submitLabel={t('reply')}
          mayAssign
          hasFocus={isAnswering}
          sentId={reply.data?.commentId}
          isBusy={reply.isPending}
          error={reply.error ? words(problemOf(reply.error)) : undefined}
          onSubmit={(comment) => reply.mutate({ threadId: thread.id, ...comment })}
        />
      ) : null}
      <div className="flex flex-wrap gap-1">
        {mayResolve.allowed ? (
          thread.resolvedAt ? (
            <Button
              look="quiet"
              size="small"
              icon="undo"
              isBusy={reopen.isPending}
              onClick={() => reopen.mutate({ threadId: thread.id })}
            >
              {t('reopen')}
            </Button>
          ) : (
            <Button look="quiet" size="small" icon="check" onClick={onResolve}>
              {t('resolve')}
            </Button>
          )
        ) : null}
        <Button look="quiet" size="small" icon="copy" onClick={() => void copyLink()}>
          {t('copyLink')}
        </Button>
      </div>
    </div>
  );
}
