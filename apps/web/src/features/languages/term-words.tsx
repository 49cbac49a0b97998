'use client';

import { useTranslations } from 'next-intl';
import { type TermStatus, termStatuses } from '@marbre/story/terms/term';
import { directionOf, type Locale, localeName } from '@marbre/story/vocabulary/locale';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useAccount } from '../frame/use-account';
import { type TypedWords, withWords, wordsOf } from './term-fields';

export interface TermWordsProps {
  words: TypedWords;
  onWords: (words: TypedWords) => void;
  isLocked: boolean;
  fault: { locale: Locale; status: TermStatus; words: string } | null;
}

/** What a thing is called in each language: the word to use, what may stand for it, what may not. */
export function TermWords({ words, onWords, isLocked, fault }: TermWordsProps) {
  const t = useTranslations('languages.sheet');
  const account = useAccount();
  const { open, all } = useNewsroomLanguages();
  // Words agreed in a retired language stay to be seen; none are asked for.
  const isWritten = (locale: Locale) => termStatuses.some((status) => wordsOf(words, locale, status) !== '');
  const locales = all.filter((locale) => open.includes(locale) || isWritten(locale));
  const mayWrite = (locale: Locale) => account.role === 'administrator' || account.locales.includes(locale);
  return (
    <>
      {locales.map((locale) => (
        <fieldset key={locale} className="flex flex-col gap-2 border-t border-rule pt-3">
          <legend className="sr-only">{localeName(locale)}</legend>
          <p aria-hidden lang={locale} className="text-14 font-semibold">
            {localeName(locale)}
          </p>
          {termStatuses.map((status) => (
            <FormField
              key={status}
              label={t(status)}
              hint={mayWrite(locale) || status !== 'preferred' ? undefined : t('notYours')}
              error={fault?.locale === locale && fault.status === status ? fault.words : undefined}
            >
              <TextField
                lang={locale}
                dir={directionOf(locale)}
                readOnly={isLocked || !mayWrite(locale)}
                value={wordsOf(words, locale, status)}
                onChange={(event) => onWords(withWords(words, locale, status, event.target.value))}
              />
            </FormField>
          ))}
        </fieldset>
      ))}
    </>
  );
}
