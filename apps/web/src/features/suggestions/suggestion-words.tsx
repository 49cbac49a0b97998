'use client';

import { useTranslations } from 'next-intl';
import type { PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';

type Shown = Pick<PendingSuggestion, 'before' | 'after'> & Partial<Pick<PendingSuggestion, 'format'>>;

const without = { strong: 'notStrong', emphasis: 'notEmphasis', link: 'notLink' } as const;

/** Characters shown of each side; the text itself shows the rest. */
const longest = 240;

/** Words before and after, struck and underlined, and said so. */
export function SuggestionWords({ before, after, format = {} }: Shown) {
  const t = useTranslations('suggestions');
  const looks = (['strong', 'emphasis', 'link'] as const).filter((name) => format[name] !== undefined);
  return (
    <span className="flex flex-col gap-0.5 font-reading text-16 wrap-anywhere">
      {before && looks.length === 0 ? (
        <del className="text-muted">
          <span className="sr-only">{t('spoken.deletion')} </span>
          <OwnWay>{before}</OwnWay>
        </del>
      ) : null}
      {after ? (
        <ins className="underline-offset-4">
          <span className="sr-only">{t('spoken.insertion')} </span>
          <OwnWay>{after}</OwnWay>
        </ins>
      ) : null}
      {looks.length > 0 ? (
        <span dir="auto">
          {cut(before)}{' '}
          <span className="font-interface text-12 text-muted">
            {looks.map((name) => t(`look.${format[name] === false ? without[name] : name}`)).join(', ')}
            {/* Nobody accepts a link without knowing where it leads. */}
            {typeof format.link === 'string' ? <bdi className="block">{cut(format.link)}</bdi> : null}
          </span>
        </span>
      ) : null}
    </span>
  );
}

/** The words alone, whose direction what is said of them in the interface's language would decide otherwise. */
function OwnWay({ children }: { children: string }) {
  return (
    <span dir="auto" className="block">
      {cut(children)}
    </span>
  );
}

function cut(words: string): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
