'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { directionOf, localeName, localeNameIn } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { AddLanguage } from './add-language';
import { MoveActs, useMoveLanguage } from './move-language';

type Language = Outputs['language']['describe']['languages'][number];

/** The languages the newsroom writes and reads in, in their order: what is in each, and what is still begun in. */
export function LanguageSettings() {
  const t = useTranslations('settings.languages');
  const frame = useTranslations('frame');
  const { data } = useQuery(useTRPC().language.describe.queryOptions());
  const move = useMoveLanguage(data?.languages.map(({ locale }) => locale) ?? []);
  if (!data) return <Skeleton label={frame('loading')} />;
  const mayManage = data.abilities.manage.allowed;
  const inUse = data.languages.filter(({ retiredAt }) => !retiredAt);
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-14 text-muted">{t('words')}</p>
      <Table
        caption={t('caption')}
        columns={[
          { key: 'language', label: t('language') },
          { key: 'direction', label: t('direction'), className: 'max-md:hidden' },
          { key: 'stories', label: t('stories') },
          { key: 'writers', label: t('writers'), className: 'max-md:hidden' },
          ...(mayManage
            ? [
                { key: 'order', label: t('order'), isHidden: true },
                { key: 'acts', label: t('change'), isHidden: true },
              ]
            : []),
        ]}
      >
        {data.languages.map((language, place) => (
          <LanguageRow
            key={language.locale}
            {...{ language, mayManage }}
            isOwn={language === inUse[0]}
            isLast={inUse.length < 2}
          >
            <MoveActs locale={language.locale} place={place} count={data.languages.length} move={move} />
          </LanguageRow>
        ))}
      </Table>
      {mayManage ? <AddLanguage /> : <p className="text-12 text-muted">{t('readOnly')}</p>}
    </div>
  );
}

function LanguageRow({
  language,
  mayManage,
  isOwn,
  isLast,
  children,
}: {
  language: Language;
  mayManage: boolean;
  /** The paper's own: the first in use. */
  isOwn: boolean;
  /** The only one in use: a newsroom needs one. */
  isLast: boolean;
  /** What moves it. */
  children: ReactNode;
}) {
  const t = useTranslations('settings.languages');
  const interfaceLocale = useLocale();
  const { locale, stories, writers } = language;
  const isRetired = language.retiredAt !== null;
  const name = localeNameIn(locale, interfaceLocale);
  return (
    <TableRow>
      <TableCell className={isRetired ? 'text-muted' : ''}>
        <span lang={locale} dir={directionOf(locale)} className="font-medium">
          {localeName(locale)}
        </span>
        <span className="block text-12 text-muted">
          {name} · <bdi>{locale}</bdi>
          {isRetired ? ` · ${t('retired')}` : ''}
          {isOwn ? ` · ${t('own')}` : ''}
        </span>
      </TableCell>
      <TableCell className="text-muted max-md:hidden">{t(directionOf(locale))}</TableCell>
      <TableCell className="text-muted">{t('count', { count: stories })}</TableCell>
      <TableCell className="text-muted max-md:hidden">{t('count', { count: writers })}</TableCell>
      {mayManage ? (
        <>
          <TableCell isNumber className="max-sm:px-0">
            {children}
          </TableCell>
          <TableCell isNumber>
            {isRetired || !isLast ? <RowAct {...{ locale, name, isRetired }} /> : null}
          </TableCell>
        </>
      ) : null}
    </TableRow>
  );
}

/** Retiring is taken back in the notice that says so; nothing is lost by it, so nothing is asked first. */
function RowAct({ locale, name, isRetired }: { locale: string; name: string; isRetired: boolean }) {
  const t = useTranslations('settings.languages');
  const frame = useTranslations('frame.acts');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const settled = {
    onError: (error: unknown) => notify({ tone: 'danger' as const, words: words(problemOf(error)) }),
    onSettled: () => queries.invalidateQueries(trpc.language.pathFilter()),
  };
  const restore = useMutation(
    trpc.language.restore.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('restored', { language: name }) }),
      ...settled,
    }),
  );
  const retire = useMutation(
    trpc.language.retire.mutationOptions({
      onSuccess: () =>
        notify({
          tone: 'done',
          words: t('retiredNow', { language: name }),
          undo: { label: frame('undo'), onSelect: () => restore.mutate({ locale }) },
        }),
      ...settled,
    }),
  );
  const { mutate, isPending } = isRetired ? restore : retire;
  return (
    <Button
      size="small"
      look="quiet"
      aria-label={t(isRetired ? 'restoreNamed' : 'retireNamed', { language: name })}
      isBusy={isPending}
      onClick={() => mutate({ locale })}
    >
      {t(isRetired ? 'restore' : 'retire')}
    </Button>
  );
}
