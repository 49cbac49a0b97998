'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { useState } from 'react';
import { localeName, type Locale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { FormField } from '@marbre/ui/form-field';
import { Link } from '@marbre/ui/link';
import { Select } from '@marbre/ui/select';
import { useInterfaceLanguage } from '../frame/use-interface-language';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import { useAccount } from '../frame/use-account';
import { useSectionName } from '../settings/use-section-name';

/** The language and section of a story about to begin: only those its author may use. */
export function usePlace() {
  const account = useAccount();
  const { open } = useNewsroomLanguages();
  const interfaceLocale = useInterfaceLanguage();
  const sections = useQuery(useTRPC().settings.sections.queryOptions());
  const ownLocales =
    account.role === 'administrator' ? open : open.filter((one) => account.locales.includes(one));
  const ownSections = (sections.data ?? []).filter(
    ({ id }) =>
      account.role === 'administrator' || account.sectionIds.length === 0 || account.sectionIds.includes(id),
  );
  const [chosen, setChosen] = useState<{ locale?: Locale; sectionId?: string }>({});
  return {
    ownLocales,
    ownSections,
    isLoading: sections.isPending,
    locale: chosen.locale ?? (ownLocales.includes(interfaceLocale) ? interfaceLocale : ownLocales[0]),
    sectionId: chosen.sectionId ?? ownSections[0]?.id,
    choose: (change: { locale?: Locale; sectionId?: string }) =>
      setChosen((before) => ({ ...before, ...change })),
  };
}

export interface PlaceFieldsProps {
  place: ReturnType<typeof usePlace>;
  languageLabel: string;
  sectionLabel: string;
  errors: { locale: string | undefined; sectionId: string | undefined };
}

export function PlaceFields({ place, languageLabel, sectionLabel, errors }: PlaceFieldsProps) {
  const t = useTranslations('desk.create');
  const sectionName = useSectionName();
  if (place.ownLocales.length === 0) return <Banner tone="warning">{t('noLanguage')}</Banner>;
  if (!place.isLoading && place.ownSections.length === 0) return <NoSection />;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField label={languageLabel} error={errors.locale}>
        <Select value={place.locale} onChange={(event) => place.choose({ locale: event.target.value })}>
          {place.ownLocales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeName(locale)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={sectionLabel} error={errors.sectionId}>
        <Select
          value={place.sectionId ?? ''}
          onChange={(event) => place.choose({ sectionId: event.target.value })}
        >
          {place.ownSections.map((section) => (
            <option key={section.id} value={section.id}>
              {sectionName(section)}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

/** Whoever may make the first section is led there. */
function NoSection() {
  const t = useTranslations('desk.create');
  const { role } = useAccount();
  if (role !== 'administrator') return <Banner tone="warning">{t('noSection')}</Banner>;
  const way = (
    <Link asChild>
      <NextLink href="/desk/settings">{t('makeSection')}</NextLink>
    </Link>
  );
  return (
    <Banner tone="warning" actions={way}>
      {t('firstSection')}
    </Banner>
  );
}
