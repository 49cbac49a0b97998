'use client';

import { useLocale } from 'next-intl';
import { type InterfaceLanguage, wordsFor } from '@marbre/story/vocabulary/interface-language';

/** The language the newsroom speaks here, whichever variety of it dates and figures are written in. */
export function useInterfaceLanguage(): InterfaceLanguage {
  return wordsFor(useLocale());
}
