import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';

/** An interface language as its dates and figures are written. */
export type InterfaceTag = Exclude<InterfaceLanguage, 'en'> | 'en-GB' | 'en-US';

/**
 * English dates are written as in Europe, day before month and hours to 24, like the other three languages and the
 * paper itself; the American way only for those whose browser asks for American English.
 */
export function interfaceTagOf(language: InterfaceLanguage, acceptLanguage: string | null): InterfaceTag {
  if (language !== 'en') return language;
  const english = /(?:^|[\s,])en(?:-[a-z]+)?(?=[\s,;]|$)/i.exec(acceptLanguage ?? '')?.[0];
  return english?.trim().replace(',', '').toLowerCase() === 'en-us' ? 'en-US' : 'en-GB';
}
