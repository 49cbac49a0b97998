'use client';

import { useRouter } from 'next/navigation';
import { interfaceLanguageNames, interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { useInterfaceLanguage } from '../frame/use-interface-language';
import { languageCookie } from '../../i18n/cookies';
import { remember } from '../frame/remember';

/** The interface's languages, each in its own words, for those without an account yet. */
export function LanguageLinks() {
  const current = useInterfaceLanguage();
  const router = useRouter();
  return (
    <div className="flex flex-wrap gap-x-4 border-t border-rule pt-3 text-14">
      {interfaceLanguages.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-current={locale === current || undefined}
          onClick={() => {
            remember(languageCookie, locale);
            router.refresh();
          }}
          className="min-h-8 text-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-ink touch:min-h-11"
        >
          {interfaceLanguageNames[locale]}
        </button>
      ))}
    </div>
  );
}
