'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { interfaceLanguageNames, interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { localeName } from '@marbre/story/vocabulary/locale';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { useTRPC } from '../../trpc/client';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { themes } from '../frame/theme';
import { useAccount } from '../frame/use-account';
import { useLanguage } from '../frame/use-language';
import { useListWords } from '../frame/use-list-words';
import { useTheme } from '../frame/use-theme';
import { SessionList } from '../people/session-list';
import { useSectionName } from '../settings/use-section-name';
import { PasswordForm } from './password-form';

/** A person's own choices, rights and sessions. */
export function OwnAccount() {
  const t = useTranslations('account.own');
  const frame = useTranslations('frame');
  const role = useTranslations('people.role');
  const listWords = useListWords();
  const sectionName = useSectionName();
  const account = useAccount();
  const trpc = useTRPC();
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useLanguage();
  const { data: self } = useQuery(trpc.people.get.queryOptions({ personId: account.id }));
  const { data: sections } = useQuery(trpc.settings.sections.queryOptions());
  const own = (sections ?? []).filter(({ id }) => account.sectionIds.includes(id));
  return (
    <Page width="form">
      <PageHead title={t('title')}>
        <bdi>{account.name}</bdi> · <bdi>{account.email}</bdi>
      </PageHead>
      <div className="flex flex-col gap-8">
        <div className="grid gap-6 sm:grid-cols-2">
          <Labelled label={t('language')}>
            <SegmentedControl
              label={t('language')}
              value={language}
              onChange={setLanguage}
              options={interfaceLanguages.map((value) => ({
                value,
                label: interfaceLanguageNames[value],
                lang: value,
              }))}
            />
          </Labelled>
          <Labelled label={t('theme')}>
            <SegmentedControl
              label={t('theme')}
              value={theme}
              onChange={setTheme}
              options={themes.map((value) => ({ value, label: frame(`theme.${value}`) }))}
            />
          </Labelled>
        </div>
        <section>
          <h2 className="border-b border-rule pb-1 text-14 font-medium">{t('rights')}</h2>
          <dl className="grid grid-cols-[8rem_1fr] gap-y-1 pt-2 text-14 [&_dt]:text-muted">
            <dt>{t('role')}</dt>
            <dd>{role(account.role)}</dd>
            <dt>{t('writes')}</dt>
            <dd>{listWords(account.locales.map(localeName)) || '—'}</dd>
            <dt>{t('sections')}</dt>
            <dd>{listWords(own.map((section) => sectionName(section))) || t('everySection')}</dd>
          </dl>
        </section>
        <section>
          <h2 className="border-b border-rule pb-3 text-14 font-medium">{t('password')}</h2>
          <PasswordForm email={account.email} />
        </section>
        {self ? <SessionList sessions={self.sessions} /> : null}
      </div>
    </Page>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="text-12 font-medium text-muted">{label}</span>
      {children}
    </div>
  );
}
