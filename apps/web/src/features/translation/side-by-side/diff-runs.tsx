'use client';

import { useTranslations } from 'next-intl';
import type { WordChange } from '@marbre/story/document/diff-words';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';

export interface DiffRunsProps {
  changes: readonly WordChange[];
  /** Language of the text. */
  locale: Locale;
  isSmall?: boolean;
}

/** What became of a text: taken out struck through, put in underlined, said in words to screen readers. */
export function DiffRuns({ changes, locale, isSmall = false }: DiffRunsProps) {
  const t = useTranslations('translation.desk.diff');
  return (
    <p
      lang={locale}
      dir={directionOf(locale)}
      className={`whitespace-pre-wrap wrap-anywhere ${isSmall ? 'text-12 text-muted' : 'font-reading text-16'}`}
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
