'use client';

import { useTranslations } from 'next-intl';
import { isLocale, type Locale, localeName } from '@marbre/story/vocabulary/locale';
import { editionStatuses } from '@marbre/story/vocabulary/status';
import { StateMark } from '@marbre/ui/state-mark';
import { useTRPC, useTRPCClient } from '../../../trpc/client';
import { usePages } from '../../frame/use-pages';
import { EditionState } from '../../story/edition-state';
import { RoomList } from './room-list';
import { RoomRow } from './room-row';

/** Stories that are not there yet in a language. */
export function UntranslatedList({ locale }: { locale: Locale }) {
  const t = useTranslations('translation.room');
  const block = useTranslations('translation.block');
  const desk = useTranslations('desk');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const list = usePages({
    queryKey: [...trpc.translation.untranslated.pathKey(), locale],
    read: (page, options) => client.translation.untranslated.query({ locale, ...page }, options),
  });
  return (
    <RoomList
      list={list}
      empty={{
        title: t('empty.missing.title', { language: localeName(locale) }),
        words: t('empty.missing.words'),
      }}
    >
      {list.rows.map((row) => {
        const status = editionStatuses.find((known) => known === row.status);
        return (
          <RoomRow
            key={row.sourceEditionId}
            id={row.sourceEditionId}
            href={`/desk/stories/${row.storyId}/${locale}/translate`}
            headline={row.headline || desk('untitled')}
            locale={row.sourceLocale}
            changedAt={row.changedAt}
            state={
              <StateMark tone="red" fill="empty">
                {block('missing')}
              </StateMark>
            }
            aside={status ? <EditionState status={status} /> : null}
          >
            {isLocale(row.sourceLocale) ? localeName(row.sourceLocale) : row.sourceLocale}
          </RoomRow>
        );
      })}
    </RoomList>
  );
}
