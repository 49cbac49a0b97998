'use client';

import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@marbre/ui/icon-button';
import { Initials } from '@marbre/ui/initials';
import { Menu, MenuItem } from '@marbre/ui/menu';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { CommentField } from './comment-field';
import { CommentWords } from './comment-words';
import { toTyped } from './mention-text';
import { useRefreshComments } from './use-refresh-comments';
import type { Names, ThreadComment } from './use-threads';

/** One comment: who, when, what; its author can change it, or take it back and have it again. */
export function CommentEntry({ comment, names }: { comment: ThreadComment; names: Names }) {
  const t = useTranslations('comments');
  const format = useFormatter();
  const trpc = useTRPC();
  const notify = useNotify();
  const words = useProblemWords();
  const refresh = useRefreshComments();
  const [isChanging, setChanging] = useState(false);
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const change = useMutation(
    trpc.comment.change.mutationOptions({ onSettled: refresh, onSuccess: () => setChanging(false) }),
  );
  const restore = useMutation(trpc.comment.restore.mutationOptions({ onError, onSettled: refresh }));
  const remove = useMutation(
    trpc.comment.delete.mutationOptions({
      onError,
      onSettled: refresh,
      onSuccess: (_, { commentId }) =>
        notify({
          words: t('deleted'),
          undo: { label: t('undoDelete'), onSelect: () => restore.mutate({ commentId }) },
        }),
    }),
  );
  const { author, abilities } = comment;
  const name = author?.name ?? t('gone');
  return (
    <div className="flex gap-2">
      <Initials size="small" id={author?.id ?? ''} name={name} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex min-h-5 items-baseline gap-2">
          <bdi className="min-w-0 truncate text-12 font-medium">{name}</bdi>
          <time dateTime={comment.createdAt.toISOString()} className="text-12 whitespace-nowrap text-muted">
            {format.dateTime(comment.createdAt, 'moment')}
            {comment.editedAt && !comment.isDeleted ? ` · ${t('edited')}` : ''}
          </time>
          {abilities.change || abilities.delete ? (
            <span className="-my-2 ms-auto self-start">
              <Menu
                trigger={<IconButton icon="more" label={t('more')} hasTooltip={false} className="size-6" />}
              >
                {abilities.change ? (
                  <MenuItem onSelect={() => setChanging(true)}>{t('change')}</MenuItem>
                ) : null}
                {abilities.delete ? (
                  <MenuItem
                    icon="delete"
                    tone="danger"
                    onSelect={() => remove.mutate({ commentId: comment.id })}
                  >
                    {t('delete')}
                  </MenuItem>
                ) : null}
              </Menu>
            </span>
          ) : null}
        </div>
        {isChanging ? (
          <CommentField
            label={t('change')}
            submitLabel={t('saveChange')}
            initial={toTyped(comment.body, names, t('desk'))}
            hasFocus
            isBusy={change.isPending}
            error={change.error ? words(problemOf(change.error)) : undefined}
            onSubmit={({ body }) => change.mutate({ commentId: comment.id, body })}
            onCancel={() => setChanging(false)}
          />
        ) : comment.isDeleted ? (
          <p className="text-14 text-muted italic">{t('wasDeleted')}</p>
        ) : (
          <CommentWords body={comment.body} names={names} />
        )}
      </div>
    </div>
  );
}
