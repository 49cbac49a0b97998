'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { MoreButton } from '@marbre/ui/more-button';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { Skeleton } from '@marbre/ui/skeleton';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { useComments } from './comments-provider';
import { NewComment } from './new-comment';
import { showThread } from './show-thread';
import { ThreadCard } from './thread-card';
import { useRefreshComments } from './use-refresh-comments';
import { useThreadKeys } from './use-thread-keys';
import type { Thread } from './use-threads';
import { useThreadList } from './use-thread-list';

/** The conversations about an edition, in the order of its text. */
export function CommentsPanel() {
  const t = useTranslations('comments');
  const frame = useTranslations('frame');
  const trpc = useTRPC();
  const notify = useNotify();
  const words = useProblemWords();
  const refresh = useRefreshComments();
  const { edition } = useStory();
  const { editor, openId, isGoing, open, draft, begin } = useComments();
  const [filter, setFilter] = useState<'open' | 'resolved'>('open');
  const list = useThreadList(edition, filter, openId);
  const [presentId, setPresentId] = useState<string | null>(null);
  const [answeringId, setAnsweringId] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);

  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const { mutate: markRead } = useMutation(trpc.comment.markRead.mutationOptions({ onSettled: refresh }));
  const reopen = useMutation(trpc.comment.reopen.mutationOptions({ onError, onSettled: refresh }));
  const resolve = useMutation(
    trpc.comment.resolve.mutationOptions({
      onError,
      onSettled: refresh,
      onSuccess: (_, { threadId }) => {
        notify({
          tone: 'done',
          words: t('resolvedNow'),
          undo: { label: t('reopen'), onSelect: () => reopen.mutate({ threadId }) },
        });
      },
    }),
  );

  const onOpen = useCallback(
    (thread: Thread) => {
      setPresentId(thread.id);
      open(thread.id);
      if (editor) showThread(editor, thread);
    },
    [editor, open],
  );
  const { mutate: resolveThread } = resolve;
  const onResolve = useCallback(
    (thread: Thread) => {
      resolveThread({ threadId: thread.id });
      open(null);
    },
    [open, resolveThread],
  );
  const opened = list.rows.find(({ thread }) => thread.id === openId)?.thread;
  const present = list.rows.some(({ thread }) => thread.id === presentId)
    ? presentId
    : (opened?.id ?? list.rows[0]?.thread.id ?? null);
  const onKeyDown = useThreadKeys({
    panel,
    rows: list.rows,
    setPresentId,
    setAnsweringId,
    onOpen,
    onResolve,
  });

  const reveal = useEffectEvent(() => {
    const card = panel.current?.querySelector<HTMLElement>(
      `[data-thread-card="${CSS.escape(openId ?? '')}"]`,
    );
    if (!card?.checkVisibility()) return;
    card.scrollIntoView({ block: 'nearest' });
    // A click on its words leaves the caret in them; a key, a link or a new comment goes to the thread.
    if (!isGoing) return;
    if (!card.contains(document.activeElement))
      card.querySelector<HTMLElement>('[data-thread-head]')?.focus();
    if (editor && opened) showThread(editor, opened);
  });
  const isListed = opened !== undefined;
  useEffect(() => {
    if (openId && isListed) reveal();
  }, [openId, isListed, editor]);
  const unreadId = opened?.isUnread ? opened.id : null;
  const lastSaid = opened?.comments.at(-1)?.id;
  useEffect(() => {
    if (unreadId) markRead({ threadId: unreadId });
  }, [unreadId, lastSaid, markRead]);

  return (
    <div ref={panel} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={t('filter')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'open', label: t('open') },
            { value: 'resolved', label: t('resolvedOnes') },
          ]}
        />
        {list.mayCreate?.allowed && !draft ? (
          <Button
            size="small"
            icon="comment"
            // What is selected in the text must survive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin()}
            aria-keyshortcuts="Control+Alt+M Meta+Alt+M"
          >
            {t('begin')}
          </Button>
        ) : null}
      </div>
      {list.mayCreate && !list.mayCreate.allowed ? (
        <Banner>{words({ code: list.mayCreate.reason })}</Banner>
      ) : null}
      {draft ? <NewComment editionId={edition.id} onDone={(threadId) => open(threadId, true)} /> : null}
      {list.isPending ? <Skeleton label={frame('loading')} /> : null}
      {!list.isPending && list.rows.length === 0 && !draft ? (
        <p className="text-14 text-muted">
          {filter === 'open'
            ? t.rich('empty', { keys: (keys) => <span className="max-sm:hidden">{keys}</span> })
            : t('emptyResolved')}
        </p>
      ) : null}
      <ol aria-label={t('title')} onKeyDown={onKeyDown} className="flex flex-col">
        {list.rows.map(({ thread, isOrphan, isOnOriginal }) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            names={list.names}
            isOpen={thread.id === openId}
            isAnswering={thread.id === answeringId}
            isPresent={thread.id === present}
            isOrphan={isOrphan}
            isOnOriginal={isOnOriginal}
            onOpen={onOpen}
            onResolve={onResolve}
          />
        ))}
      </ol>
      {list.hasMore ? (
        <MoreButton label={frame('acts.more')} isBusy={list.isFetchingMore} onMore={list.fetchMore} />
      ) : null}
      {list.rows.length > 0 ? <p className="text-12 text-muted max-sm:hidden">{t('keys')}</p> : null}
    </div>
  );
}
