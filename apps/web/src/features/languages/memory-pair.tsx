'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { directionOf } from '@marbre/story/vocabulary/locale';
import { Link } from '@marbre/ui/link';
import type { Outputs } from '../../trpc/outputs';
import { ForgetPair } from './forget-pair';
import { markFound } from './mark-found';

export type RememberedPair = Outputs['memory']['search']['rows'][number];

/** A text and its translation as somebody answered for them, and who. */
export function MemoryPair({ pair, search }: { pair: RememberedPair; search: string }) {
  const t = useTranslations('languages.memory');
  const format = useFormatter();
  const date = format.dateTime(pair.acceptedAt, { dateStyle: 'medium' });
  return (
    <li data-row className="border-b border-rule py-4">
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        <Words text={pair.sourcePlain} locale={pair.sourceLocale} search={search} />
        <Words text={pair.targetPlain} locale={pair.targetLocale} search={search} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-muted">
        <span>
          {pair.acceptedBy
            ? t('accepted', { name: pair.acceptedBy.name, date })
            : t('acceptedByNobody', { date })}
        </span>
        {pair.origin === 'person' ? null : <span>{t(`origin.${pair.origin}`)}</span>}
        {pair.edition ? (
          <Link
            data-row-link
            href={`/desk/stories/${pair.edition.storyId}/${pair.edition.locale}`}
            className="min-w-0 truncate"
          >
            <bdi lang={pair.edition.locale}>{pair.edition.headline || t('story')}</bdi>
          </Link>
        ) : null}
        {pair.abilities.forget.allowed ? <ForgetPair pair={pair} /> : null}
      </div>
    </li>
  );
}

function Words({ text, locale, search }: { text: string; locale: string; search: string }) {
  return (
    <p lang={locale} dir={directionOf(locale)} className="font-reading text-16 wrap-anywhere">
      {markFound(text, search).map(({ text: part, isFound }, index) =>
        isFound ? (
          <mark key={index} className="bg-blue-soft text-ink">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </p>
  );
}
