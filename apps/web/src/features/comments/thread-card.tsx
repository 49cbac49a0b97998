'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Badge } from '@marbre/ui/badge';
import { classNames } from '@marbre/ui/class-names';
import { CommentEntry } from './comment-entry';
import { CommentWords } from './comment-words';
import { EarlierComments } from './earlier-comments';
import { ThreadActs } from './thread-acts';
import type { Names, Thread } from './use-threads';

export interface ThreadCardProps {
  thread: Thread;
  names: Names;
  isOpen: boolean;
  /** Opened to be answered: the caret goes into its field. */
  isAnswering: boolean;
  /** Its words are no longer in the text. */
  isOrphan: boolean;
  /** It is about the original that this edition translates. */
  isOnOriginal: boolean;
  /** The one of the list that Tab goes to; arrows go on from it. */
  isPresent: boolean;
  onOpen: (thread: Thread) => void;
  onResolve: (thread: Thread) => void;
}

/** A thread in the list: what it is about and how it begins; open, the whole of it. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, names, isOpen } = props;
  const t = useTranslations('comments');
  const first = thread.comments[0];
  const said = thread.earlier + thread.comments.length;
  return (
    <li
      data-thread-card={thread.id}
      className={classNames(
        'flex flex-col gap-2 border-b border-s-2 border-b-rule py-3 ps-3',
        isOpen ? 'border-s-amber' : 'border-s-transparent',
      )}
    >
      <button
        type="button"
        data-thread-head
        tabIndex={props.isPresent ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => props.onOpen(thread)}
        className="flex flex-col gap-1.5 rounded-2 text-start"
      >
        <span className="flex flex-wrap items-center gap-1.5 empty:hidden">
          {thread.isUnread ? (
            <span className="inline-flex items-center gap-1 text-12 font-medium text-blue">
              <span aria-hidden className="size-2 rounded-full bg-blue" />
              {t('unread')}
            </span>
          ) : null}
          {props.isOrphan ? <Badge tone="amber">{t('orphan')}</Badge> : null}
          {props.isOnOriginal ? <Badge>{t('onOriginal')}</Badge> : null}
          {thread.resolvedAt ? <Badge tone="green">{t('resolved')}</Badge> : null}
          {thread.assignee ? (
            <span className="text-12 text-muted">{t('assigned', { name: thread.assignee.name })}</span>
          ) : null}
        </span>
        <q
          dir="auto"
          className="line-clamp-2 font-reading text-14 text-muted before:content-none after:content-none"
        >
          {thread.quotation || t('wordless')}
        </q>
        {isOpen || !first ? null : (
          <>
            <bdi className="text-12 font-medium">{first.author?.name ?? t('gone')}</bdi>
            <span className="line-clamp-3">
              <CommentWords body={first.body} names={names} />
            </span>
            {said > 1 ? (
              <span className="text-12 text-muted">{t('answers', { count: said - 1 })}</span>
            ) : null}
          </>
        )}
      </button>
      {isOpen ? (
        <>
          {thread.earlier > 0 ? <EarlierComments thread={thread} /> : null}
          {thread.comments.map((comment) => (
            <CommentEntry key={comment.id} comment={comment} names={names} />
          ))}
          <ThreadActs
            thread={thread}
            isAnswering={props.isAnswering}
            onResolve={() => props.onResolve(thread)}
          />
        </>
      ) : null}
    </li>
  );
});
