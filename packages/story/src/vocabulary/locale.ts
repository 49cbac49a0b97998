/** The languages a newsroom may write, translate and read in: BCP 47 primary subtags. */
export const locales = ['fr', 'en', 'ar', 'es'] as const;

export type Locale = (typeof locales)[number];

/** True when `value` names a language this newsroom works in. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/** Writing direction of a language, as the HTML `dir` attribute wants it. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** A language's name in itself, as it is shown in every language switcher. */
export const localeNames = {
  fr: 'Français',
  en: 'English',
  ar: 'العربية',
  es: 'Español',
} as const satisfies Record<Locale, string>;
