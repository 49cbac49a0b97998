'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { type ReadByServer, useReadByServer } from './live';

type Languages = Outputs['language']['list'];

export interface NewsroomLanguages {
  /** Those something can be begun in, in the newsroom's order. */
  open: readonly Locale[];
  /** Those something may be written in already: retired ones among them. */
  all: readonly Locale[];
}

const LanguagesContext = createContext<NewsroomLanguages | null>(null);

/** Asks once for every screen, and again when an administrator adds a language or retires one. */
export function NewsroomLanguagesProvider({
  languages,
  children,
}: {
  /** As the server read them for this page. */
  languages: ReadByServer<Languages>;
  children: ReactNode;
}) {
  const question = useTRPC().language.list.queryOptions();
  const readByServer = useReadByServer();
  const { data } = useQuery({
    ...question,
    ...readByServer(question.queryKey, languages),
    staleTime: Infinity,
  });
  const value = useMemo(
    () => ({
      open: data.filter(({ isRetired }) => !isRetired).map(({ locale }) => locale),
      all: data.map(({ locale }) => locale),
    }),
    [data],
  );
  return <LanguagesContext value={value}>{children}</LanguagesContext>;
}

/** The languages the newsroom works in, on every one of its screens. */
export function useNewsroomLanguages(): NewsroomLanguages {
  const languages = useContext(LanguagesContext);
  if (!languages) throw new Error('useNewsroomLanguages needs a NewsroomLanguagesProvider above it');
  return languages;
}
