import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';

/** A language as commands and queries take it. Whether the newsroom works in it is for who begins something to ask. */
export const localeField = z.string().refine((text): text is Locale => isLocale(text), 'locale-unknown');

/** More languages than any newsroom works in. */
const mostLocales = 200;

/** Several languages, each once. */
export const localesField = z
  .array(localeField)
  .max(mostLocales)
  .transform((locales) => [...new Set(locales)]);
