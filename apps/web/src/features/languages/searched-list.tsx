'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '@marbre/ui/banner';
import { Skeleton } from '@marbre/ui/skeleton';
import { TextField } from '@marbre/ui/text-field';
import { useRowKeys } from '../desk/use-row-keys';
import { MorePages } from '../frame/more-pages';
import type { Pages } from '../frame/use-pages';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { PairFields, type PairFieldsProps } from './pair-fields';

export interface SearchedListProps extends PairFieldsProps {
  /** What one searches here, in words. */
  label: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** What else narrows the list. */
  filters?: ReactNode;
  /** Something narrows it now. */
  isNarrowed: boolean;
  list: Pages<unknown>;
  /** Said when nothing is left of it. */
  none: string;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  children: ReactNode;
}

/** A list of a pair of languages, narrowed by a few letters. */
export function SearchedList({
  label,
  typed,
  onTyped,
  pair,
  onPair,
  filters,
  isNarrowed,
  list,
  none,
  empty,
  children,
}: SearchedListProps) {
  const frame = useTranslations('frame');
  const words = useProblemWords();
  useRowKeys();
  return (
    <>
      <div role="search" className="flex flex-wrap items-center gap-2 pb-3">
        <TextField
          type="search"
          data-desk-search
          aria-label={label}
          placeholder={label}
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
          className="sm:max-w-80"
        />
        <PairFields pair={pair} onPair={onPair} />
        {filters}
      </div>
      {list.error ? <Banner tone="danger">{words(problemOf(list.error))}</Banner> : null}
      {list.isPending ? (
        <Skeleton label={frame('loading')} lines={6} />
      ) : list.rows.length > 0 ? (
        children
      ) : isNarrowed ? (
        <p className="py-6 text-14 text-muted">{none}</p>
      ) : (
        empty
      )}
      <MorePages list={list} />
    </>
  );
}
