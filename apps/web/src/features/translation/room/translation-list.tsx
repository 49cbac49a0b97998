'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useTRPC, useTRPCClient } from '../../../trpc/client';
import { usePages } from '../../frame/use-pages';
import { RoomList } from './room-list';
import type { RoomView } from './room-question';
import { TranslationRow } from './translation-row';

export interface TranslationListProps {
  view: Exclude<RoomView, 'missing'>;
  locale: Locale | undefined;
}

/** Translations, the newest first. */
export function TranslationList({ view, locale }: TranslationListProps) {
  const t = useTranslations('translation.room');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const question = { locale, progress: view === 'all' ? undefined : view };
  const list = usePages({
    queryKey: [...trpc.translation.list.pathKey(), question],
    read: (page, options) => client.translation.list.query({ ...question, ...page }, options),
  });
  return (
    <RoomList list={list} empty={{ title: t(`empty.${view}.title`), words: t(`empty.${view}.words`) }}>
      {list.rows.map((row) => (
        <TranslationRow key={row.editionId} row={row} />
      ))}
    </RoomList>
  );
}
