'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { localeNames } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { EmptyState } from '@marbre/ui/empty-state';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table } from '@marbre/ui/table';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { useRowKeys } from '../desk/use-row-keys';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { PairFields, type PairFieldsProps } from './pair-fields';
import { TermRow } from './term-row';
import { TermSheet } from './term-sheet';

/** The agreed words of one language beside those of another; each row opens the whole term. */
export function TermList({ pair, onPair, onAdd }: PairFieldsProps & { onAdd: (() => void) | undefined }) {
  const t = useTranslations('languages.terms');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [isLacking, setLacking] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  useRowKeys();
  const { from, to } = pair;
  const question = { search, locale: from, ...(isLacking ? { withoutLocale: to } : {}) };
  const list = useInfiniteQuery({
    queryKey: [...trpc.term.list.pathKey(), question],
    queryFn: ({ pageParam }) => client.term.list.query({ ...question, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const terms = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const isFiltered = search !== '' || isLacking;

  return (
    <>
      <div role="search" className="flex flex-wrap items-center gap-2 pb-3">
        <TextField
          type="search"
          data-desk-search
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="sm:max-w-72"
        />
        <PairFields pair={pair} onPair={onPair} />
        <Checkbox
          label={t('lacking', { language: localeNames[to] })}
          checked={isLacking}
          onCheckedChange={(isOn) => setLacking(isOn === true)}
        />
      </div>
      {list.isError ? <Banner tone="danger">{words(problemOf(list.error))}</Banner> : null}
      {list.isPending ? (
        <Skeleton label={frame('loading')} lines={6} />
      ) : terms.length === 0 ? (
        isFiltered ? (
          <p className="py-6 text-14 text-muted">{t('none')}</p>
        ) : (
          <EmptyState
            title={t('empty.title')}
            actions={
              onAdd ? (
                <Button icon="add" onClick={onAdd}>
                  {t('add')}
                </Button>
              ) : undefined
            }
          >
            {t('empty.words')}
          </EmptyState>
        )
      ) : (
        <Table
          caption={t('caption')}
          columns={[
            { key: 'from', label: <span lang={from}>{localeNames[from]}</span> },
            { key: 'to', label: <span lang={to}>{localeNames[to]}</span> },
            { key: 'about', label: t('about'), className: 'max-md:hidden' },
          ]}
        >
          {terms.map((term) => (
            <TermRow key={term.termId} term={term} pair={pair} onOpen={() => setOpen(term.termId)} />
          ))}
        </Table>
      )}
      {list.hasNextPage ? (
        <MoreButton
          label={frame('acts.more')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      {open ? <TermSheet key={open} term={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
