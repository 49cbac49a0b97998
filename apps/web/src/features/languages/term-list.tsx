'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { localeName, localeNameIn } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { EmptyState } from '@marbre/ui/empty-state';
import { Table } from '@marbre/ui/table';
import { useInterfaceLanguage } from '../frame/use-interface-language';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { usePages } from '../frame/use-pages';
import type { PairFieldsProps } from './pair-fields';
import { SearchedList } from './searched-list';
import { TermRow } from './term-row';
import { TermSheet } from './term-sheet';

/** The agreed words of one language beside those of another; each row opens the whole term. */
export function TermList({ pair, onPair, onAdd }: PairFieldsProps & { onAdd: (() => void) | undefined }) {
  const t = useTranslations('languages.terms');
  const locale = useInterfaceLanguage();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [isLacking, setLacking] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const { from, to } = pair;
  const question = { search, locale: from, ...(isLacking ? { withoutLocale: to } : {}) };
  const list = usePages({
    queryKey: [...trpc.term.list.pathKey(), question],
    read: (page, options) => client.term.list.query({ ...question, ...page }, options),
    staysShown: true,
  });
  return (
    <>
      <SearchedList
        label={t('search')}
        typed={typed}
        onTyped={setTyped}
        pair={pair}
        onPair={onPair}
        filters={
          <Checkbox
            label={t('lacking', { language: localeNameIn(to, locale) })}
            checked={isLacking}
            onCheckedChange={(isOn) => setLacking(isOn === true)}
          />
        }
        isNarrowed={search !== '' || isLacking}
        list={list}
        none={t('none')}
        empty={
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
        }
      >
        <Table
          caption={t('caption')}
          columns={[
            { key: 'from', label: <span lang={from}>{localeName(from)}</span> },
            { key: 'to', label: <span lang={to}>{localeName(to)}</span> },
            { key: 'about', label: t('about'), className: 'max-md:hidden' },
          ]}
        >
          {list.rows.map((term) => (
            <TermRow key={term.termId} term={term} pair={pair} onOpen={() => setOpen(term.termId)} />
          ))}
        </Table>
      </SearchedList>
      {open ? <TermSheet key={open} term={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
