'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { IconButton } from '@marbre/ui/icon-button';
import { Menu, MenuItem } from '@marbre/ui/menu';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import type { DeskEdition, DeskRow } from './row-of';

/** What can be done with a story without opening it. */
export function RowMenu({ row, edition }: { row: DeskRow; edition: DeskEdition }) {
  const t = useTranslations('desk');
  const router = useRouter();
  const notify = useNotify();
  const words = useProblemWords();
  const duplicate = useMutation(
    useTRPC().story.duplicate.mutationOptions({
      onSuccess: ({ storyId }) => {
        notify({ tone: 'done', words: t('row.duplicated') });
        router.push(`/desk/stories/${storyId}/${edition.locale}`);
      },
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    }),
  );
  const { publicPath } = edition;
  return (
    <Menu
      trigger={
        <IconButton
          icon="more"
          label={t('row.acts', { headline: edition.headline || t('untitled') })}
          hasTooltip={false}
        />
      }
    >
      <MenuItem icon="story" onSelect={() => router.push(`/desk/stories/${row.storyId}/${edition.locale}`)}>
        {t('row.open')}
      </MenuItem>
      <MenuItem icon="copy" onSelect={() => duplicate.mutate({ editionId: edition.id })}>
        {t('row.duplicate')}
      </MenuItem>
      {publicPath ? (
        <MenuItem icon="reading" onSelect={() => window.open(publicPath, '_blank', 'noopener')}>
          {t('row.read')}
        </MenuItem>
      ) : null}
    </Menu>
  );
}
