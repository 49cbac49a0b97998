import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import { messages as ar } from './ar';
import { messages as en } from './en';
import { messages as es } from './es';
import { messages as fr } from './fr';
import { isolateValues } from './isolate-values';

/** The shape every language must fill; English is only the one it is read from. */
export type Messages = typeof en;

/** Every string of the newsroom, per interface language. A key missing in one of them does not compile. */
export const messagesOf = {
  fr: isolateValues(fr, 'ltr'),
  en: isolateValues(en, 'ltr'),
  ar: isolateValues(ar, 'rtl'),
  es: isolateValues(es, 'ltr'),
} satisfies Record<InterfaceLanguage, Messages>;
