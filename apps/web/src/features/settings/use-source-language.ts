'use client';

import { useSearchParams } from 'next/navigation';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useInterfaceLanguage } from '../frame/use-interface-language';
import { useNewsroomLanguages } from '../frame/newsroom-languages';

/** The language that engines translate from on this screen, kept in the address; at first one's own. */
export function useSourceLanguage(): [Locale, (source: Locale) => void] {
  const { open } = useNewsroomLanguages();
  const own = useInterfaceLanguage();
  const asked = useSearchParams().get('from');
  const source = [asked, own].find((one) => one !== null && open.includes(one)) ?? open[0] ?? own;
  const choose = (next: Locale) => {
    const parameters = new URLSearchParams(location.search);
    parameters.set('from', next);
    history.replaceState(null, '', `?${parameters}`);
  };
  return [source, choose];
}
