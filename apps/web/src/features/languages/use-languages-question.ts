'use client';

import { useSearchParams } from 'next/navigation';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useAccount } from '../frame/use-account';

export const languageViews = ['terms', 'memory'] as const;

export interface LanguagesQuestion {
  view: (typeof languageViews)[number];
  /** The pair that is looked at. */
  from: Locale;
  to: Locale;
}

/** What the room of languages shows, kept in the address so that it can be sent to a colleague. */
export function useLanguagesQuestion(): [LanguagesQuestion, (change: Partial<LanguagesQuestion>) => void] {
  const parameters = useSearchParams();
  const account = useAccount();
  const { all } = useNewsroomLanguages();
  const first = all[0] ?? '';
  const own = account.locales.find((locale) => all.includes(locale)) ?? first;
  const pick = (name: string, otherwise: Locale) => {
    const value = parameters.get(name);
    return all.find((locale) => locale === value) ?? otherwise;
  };
  const from = pick('from', first);
  const question: LanguagesQuestion = {
    view: languageViews.find((view) => view === parameters.get('view')) ?? 'terms',
    from,
    to: pick('to', own !== from ? own : (all.find((locale) => locale !== from) ?? from)),
  };
  const ask = (change: Partial<LanguagesQuestion>) => {
    const { view, from: source, to } = { ...question, ...change };
    const next = new URLSearchParams({ ...(view === 'terms' ? {} : { view }), from: source, to });
    history.replaceState(null, '', `/desk/languages?${next}`);
  };
  return [question, ask];
}
