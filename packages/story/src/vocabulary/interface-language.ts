/**
 * The languages our own words are written in: screens, refusals, mail, and what stands around a story on the
 * public site. They come with the program; what a newsroom writes and reads in is its own to say.
 */
export const interfaceLanguages = ['fr', 'en', 'ar', 'es'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** True when there are words of ours in the language. */
export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return typeof value === 'string' && (interfaceLanguages as readonly string[]).includes(value);
}

/** What each of them is called in itself, as it is shown in every choice of a language. */
export const interfaceLanguageNames = {
  fr: 'Français',
  en: 'English',
  ar: 'العربية',
  es: 'Español',
} as const satisfies Record<InterfaceLanguage, string>;

/** The language of our own words that fits a newsroom language: itself, its variety's (`es-MX`), or `otherwise`. */
export function wordsFor(locale: string, otherwise: InterfaceLanguage = 'en'): InterfaceLanguage {
  const primary = locale.split('-')[0];
  return isInterfaceLanguage(primary) ? primary : otherwise;
}
