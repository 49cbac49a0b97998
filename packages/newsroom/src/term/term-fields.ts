import { partsOfSpeech, termStatuses } from '@marbre/story/terms/term';
import { wordsOfText } from '@marbre/story/terms/words-of-text';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import { localeField } from '../language/locale-field';

/** A term's words as they are kept, and so as they are looked for. */
export function tidyWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const words = z
  .string()
  .transform(tidyWords)
  .refine((text) => wordsOfText(text).length > 0, 'field-required')
  .refine((text) => text.length <= limits.term, 'field-too-long');

/** What a person says about a term: a concept, and its words in each language. */
export const termFields = {
  partOfSpeech: z.enum(partsOfSpeech).nullish(),
  definition: z.string().trim().max(limits.note).default(''),
  note: z.string().trim().max(limits.note).default(''),
  /** A name that stays as it is, letter for letter, in every language of its script. */
  isUntranslatable: z.boolean().default(false),
  /** The only section it holds for; for all when left out. */
  sectionId: z.uuid('section-unknown').nullish(),
  /** The words, each language's preferred one and what may or must not stand for it; the first one names the term. */
  forms: z
    .array(z.object({ locale: localeField, text: words, status: z.enum(termStatuses) }))
    .min(1)
    .max(limits.termForms),
};

/** The fields of a term after parsing. */
export type TermFields = z.output<z.ZodObject<typeof termFields>>;

export interface LocalForm {
  locale: string;
  text: string;
  status: string;
}

/** Throws `field-invalid` for words given twice in a language, or two words that are both to be preferred. */
export function assertFormsAgree(forms: readonly LocalForm[]): void {
  forms.forEach((form, index) => {
    const earlier = forms.slice(0, index).filter(({ locale }) => locale === form.locale);
    if (earlier.some(({ text }) => text === form.text)) {
      throw new Problem('field-invalid', { field: `forms.${index}.text` });
    }
    if (form.status === 'preferred' && earlier.some(({ status }) => status === 'preferred')) {
      throw new Problem('field-invalid', { field: `forms.${index}.status` });
    }
  });
  if (forms.every(({ status }) => status === 'forbidden')) {
    throw new Problem('field-required', { field: 'forms' });
  }
}

/** What lists are ordered by: an accent or a capital moves no word to the end. */
export function sortKeyOf(forms: readonly LocalForm[]): string {
  return (forms[0]?.text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The languages that a term has words in. */
export function localesOf(forms: readonly LocalForm[]): Locale[] {
  return [...new Set(forms.map(({ locale }) => locale))];
}
