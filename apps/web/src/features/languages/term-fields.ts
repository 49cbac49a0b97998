import { type TermStatus, termStatuses } from '@marbre/story/terms/term';
import { type Locale, locales } from '@marbre/story/vocabulary/locale';

export interface LocalForm {
  locale: Locale;
  text: string;
  status: TermStatus;
}

/** A term's words as they are typed: for each language, one field a status, several words between semicolons. */
export type TypedWords = Record<Locale, Record<TermStatus, string>>;

/** A term's forms as fields. */
export function wordsIn(forms: readonly LocalForm[]): TypedWords {
  const fieldOf = (locale: Locale, status: TermStatus) =>
    forms
      .filter((form) => form.locale === locale && form.status === status)
      .map(({ text }) => text)
      .join('; ');
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(termStatuses.map((status) => [status, fieldOf(locale, status)])),
    ]),
  ) as TypedWords;
}

/** The fields as a term's forms, in the order of the languages. */
export function formsOf(words: TypedWords): LocalForm[] {
  return locales.flatMap((locale) =>
    termStatuses.flatMap((status) =>
      words[locale][status]
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
