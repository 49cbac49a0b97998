import { type TermStatus, termStatuses } from '@marbre/story/terms/term';
import type { Locale } from '@marbre/story/vocabulary/locale';

export interface LocalForm {
  locale: Locale;
  text: string;
  status: TermStatus;
}

/** A term's words as they are typed: for each language, one field a status, several words between semicolons. */
export type TypedWords = Readonly<Record<Locale, Record<TermStatus, string>>>;

const noWords = { preferred: '', accepted: '', forbidden: '' } as const satisfies Record<TermStatus, string>;

/** What is typed in one field; nothing in a language nobody has typed in yet. */
export function wordsOf(words: TypedWords, locale: Locale, status: TermStatus): string {
  return (words[locale] ?? noWords)[status];
}

/** The same words with one field changed. */
export function withWords(words: TypedWords, locale: Locale, status: TermStatus, text: string): TypedWords {
  return { ...words, [locale]: { ...noWords, ...words[locale], [status]: text } };
}

/** A term's forms as fields. */
export function wordsIn(forms: readonly LocalForm[]): TypedWords {
  const fieldOf = (locale: Locale, status: TermStatus) =>
    forms
      .filter((form) => form.locale === locale && form.status === status)
      .map(({ text }) => text)
      .join('; ');
  return Object.fromEntries(
    forms.map(({ locale }) => [
      locale,
      {
        preferred: fieldOf(locale, 'preferred'),
        accepted: fieldOf(locale, 'accepted'),
        forbidden: fieldOf(locale, 'forbidden'),
      },
    ]),
  );
}

/** The fields as a term's forms, in the order of the languages; the first of them names the term. */
export function formsOf(words: TypedWords, locales: readonly Locale[]): LocalForm[] {
  return locales.flatMap((locale) =>
    termStatuses.flatMap((status) =>
      wordsOf(words, locale, status)
        .split(/[;؛]/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => ({ locale, text, status })),
    ),
  );
}

/** The field that a refusal about `forms.<number>` speaks of. */
export function fieldAtFault(
  forms: readonly LocalForm[],
  field: string | undefined,
): { locale: Locale; status: TermStatus } | null {
  const index = /^forms\.(\d+)/.exec(field ?? '')?.[1];
  return index === undefined ? null : (forms[Number(index)] ?? null);
}
