'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Kbd } from '@marbre/ui/kbd';
import { Select } from '@marbre/ui/select';
import { Tabs } from '@marbre/ui/tabs';
import { useNewsroomLanguages } from '../../frame/newsroom-languages';
import { useRowKeys } from '../../desk/use-row-keys';
import { Page } from '../../frame/page';
import { PageHead } from '../../frame/page-head';
import { useAccount } from '../../frame/use-account';
import { readRoomQuestion, type RoomQuestion, roomViews, writeRoomQuestion } from './room-question';
import { TranslationList } from './translation-list';
import { UntranslatedList } from './untranslated-list';

const ask = (question: RoomQuestion) => history.replaceState(null, '', writeRoomQuestion(question));

/** Every translation of the newsroom by how far it is, and what could be begun. */
export function TranslationsRoom() {
  const t = useTranslations('translation.room');
  const desk = useTranslations('desk');
  const { locales: own } = useAccount();
  const { all: locales, open } = useNewsroomLanguages();
  const question = readRoomQuestion(useSearchParams(), locales);
  // One story lacks many languages: what could be begun is asked about one of them.
  const lacking = question.locale ?? open.find((locale) => own.includes(locale)) ?? open[0] ?? '';
  useRowKeys();
  return (
    <Page>
      <PageHead title={t('title')} />
      <Tabs
        label={t('views.label')}
        value={question.view}
        onChange={(view) => ask({ ...question, view })}
        tabs={roomViews.map((value) => ({ value, label: t(`views.${value}`) }))}
      >
        <div className="flex items-center justify-between gap-3 border-b border-rule py-2">
          <Select
            look="quiet"
            aria-label={t('language')}
            className="max-w-60"
            value={question.view === 'missing' ? lacking : (question.locale ?? '')}
            onChange={(event) =>
              ask({ ...question, locale: locales.find((locale) => locale === event.target.value) })
            }
          >
            {question.view === 'missing' ? null : <option value="">{t('anyLanguage')}</option>}
            {locales.map((value) => (
              <option key={value} value={value} lang={value}>
                {localeName(value)}
              </option>
            ))}
          </Select>
          <span className="hidden items-center gap-1 text-12 text-muted md:inline-flex">
            {desk.rich('keys', { key: (name) => <Kbd keys={[String(name)]} /> })}
          </span>
        </div>
        {question.view === 'missing' ? (
          <UntranslatedList locale={lacking} />
        ) : (
          <TranslationList view={question.view} locale={question.locale} />
        )}
      </Tabs>
    </Page>
  );
}
