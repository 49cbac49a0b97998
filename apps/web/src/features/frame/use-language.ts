'use client';

import { useMutation } from '@tanstack/react-query';
import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import { useInterfaceLanguage } from './use-interface-language';
import { languageCookie } from '../../i18n/cookies';
import { useTRPC } from '../../trpc/client';
import { remember } from './remember';

/** The language the newsroom speaks to this person, and how to change it. The page is loaded again in it. */
export function useLanguage(): [InterfaceLanguage, (locale: InterfaceLanguage) => void] {
  const locale = useInterfaceLanguage();
  const trpc = useTRPC();
  const change = useMutation(
    trpc.account.change.mutationOptions({
      onSuccess: (_, { interfaceLocale }) => {
        remember(languageCookie, interfaceLocale);
        location.reload();
      },
    }),
  );
  return [locale, (interfaceLocale) => change.mutate({ interfaceLocale })];
}
