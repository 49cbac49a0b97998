'use client';

import { useTranslations } from 'next-intl';
import type { BlockForm, PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';

type Shown = Pick<PendingSuggestion, 'before' | 'after'> &
  Partial<Pick<PendingSuggestion, 'format' | 'forms'>>;

const without = { strong: 'notStrong', emphasis: 'notEmphasis', link: 'notLink' } as const;

/** Characters shown of each side; the text itself shows the rest. */
const longest = 240;

/**
 * Words before and after, struck and underlined, and said so. Of blocks that are only to be something else, or to stand
 * elsewhere, the words are said once.
 */
export function SuggestionWords({ before, after, format = {}, forms = null }: Shown) {
  const t = useTranslations('suggestions');
  const looks = (['strong', 'emphasis', 'link'] as const).filter((name) => format[name] !== undefined);
  const namesOf = (some: readonly BlockForm[]) => some.map((form) => t(`form.${form}`)).join(', ');
  const became = forms && { before: namesOf(forms.before), after: namesOf(forms.after) };
  if (before !== '' && before === after) {
    return (
      <span className="flex flex-col gap-0.5 font-reading text-16 wrap-anywhere">
        {became ? <Became>{t('became', became)}</Became> : null}
        <OwnWay>{before}</OwnWay>
      </span>
    );
  }
  return (
    <span className="flex flex-col gap-0.5 font-reading text-16 wrap-anywhere">
      {became ? <Became>{t('became', became)}</Became> : null}
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

function Became({ children }: { children: string }) {
  return <span className="font-interface text-12 text-muted">{children}</span>;
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
