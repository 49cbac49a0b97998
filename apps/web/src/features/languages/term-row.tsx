'use client';

import { useTranslations } from 'next-intl';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
import { Badge } from '@marbre/ui/badge';
import { TableCell, TableRow } from '@marbre/ui/table';
import type { Outputs } from '../../trpc/outputs';
import type { LanguagePair } from './pair-fields';

export type Term = Outputs['term']['list']['rows'][number];

export interface TermRowProps {
  term: Term;
  pair: LanguagePair;
  onOpen: () => void;
}

/** One concept: its words here, its words there. */
export function TermRow({ term, pair, onOpen }: TermRowProps) {
  const t = useTranslations('languages.terms');
  const source = wordsOf(term, pair.from);
  const target = wordsOf(term, pair.to);
  const about = term.definition || term.note;
  return (
    <TableRow data-row className="relative align-baseline">
      <TableCell className="w-2/5">
        <button
          type="button"
          data-row-link
          onClick={onOpen}
          className="text-start font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue"
        >
          <bdi lang={pair.from} className="wrap-anywhere">
            {source.preferred ?? '—'}
          </bdi>
        </button>
        <OtherWords words={source} locale={pair.from} />
      </TableCell>
      <TableCell className="w-2/5">
        {target.preferred ? (
          <bdi lang={pair.to} className="font-medium wrap-anywhere">
            {target.preferred}
          </bdi>
        ) : (
          <span className="text-amber">{t('missing')}</span>
        )}
        <OtherWords words={target} locale={pair.to} />
      </TableCell>
      <TableCell className="max-md:hidden">
        {term.isUntranslatable ? <Badge>{t('staysBadge')}</Badge> : null}
        {about ? (
          <span className="line-clamp-2 text-12 text-muted">
            <bdi>{about}</bdi>
          </span>
        ) : null}
      </TableCell>
    </TableRow>
  );
}

interface Words {
  preferred: string | undefined;
  accepted: string[];
  forbidden: string[];
}

/** What else may be said, and what may not. */
function OtherWords({ words: { accepted, forbidden }, locale }: { words: Words; locale: Locale }) {
  const t = useTranslations('languages.terms');
  if (accepted.length + forbidden.length === 0) return null;
  return (
    <span className="block text-12 text-muted">
      {accepted.length > 0 ? (
        <>
          {t('also')} <bdi lang={locale}>{accepted.join(' · ')}</bdi>
        </>
      ) : null}
      {accepted.length > 0 && forbidden.length > 0 ? ' ' : null}
      {forbidden.length > 0 ? (
        <span className="text-red">
          {t('never')}{' '}
          <bdi lang={locale} className="line-through">
            {forbidden.join(' · ')}
          </bdi>
        </span>
      ) : null}
    </span>
  );
}

/** A name that stays as it is has one form for every language of its script. */
function wordsOf({ forms, isUntranslatable }: Term, locale: Locale): Words {
  const own = forms.filter((form) => form.locale === locale);
  const textsOf = (status: string) => own.filter((form) => form.status === status).map(({ text }) => text);
  const shared = isUntranslatable
    ? forms.find((form) => form.status !== 'forbidden' && directionOf(form.locale) === directionOf(locale))
        ?.text
    : undefined;
  return {
    preferred: textsOf('preferred')[0] ?? shared,
    accepted: textsOf('accepted'),
    forbidden: textsOf('forbidden'),
  };
}
