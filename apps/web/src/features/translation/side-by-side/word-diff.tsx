'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { diffWords } from '@marbre/story/document/diff-words';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';

export interface WordDiffProps {
  before: string;
  after: string;
  /** Language of both texts. */
  locale: Locale;
}

/** What became of a text: taken out struck through, put in underlined, said in words to screen readers. */
export function WordDiff({ before, after, locale }: WordDiffProps) {
  const t = useTranslations('translation.desk.diff');
  const changes = useMemo(() => diffWords(before, after, locale), [before, after, locale]);
  return (
    <p
      lang={locale}
      dir={directionOf(locale)}
      className="font-reading text-16 whitespace-pre-wrap wrap-anywhere"
    >
      {changes.map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : kind === 'added' ? (
          <ins key={index} className="bg-green-soft text-green decoration-1 underline-offset-3">
            <Said>{t('added')}</Said>
            {text}
          </ins>
        ) : (
          <del key={index} className="bg-red-soft text-red decoration-1">
            <Said>{t('removed')}</Said>
            {text}
          </del>
        ),
      )}
    </p>
  );
}

function Said({ children }: { children: string }) {
  return <span className="sr-only">{children} </span>;
}
