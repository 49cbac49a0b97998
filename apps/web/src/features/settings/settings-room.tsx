'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Tabs } from '@marbre/ui/tabs';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { EngineSettings } from './engine-settings';
import { LanguageSettings } from './language-settings';
import { SectionSettings } from './section-settings';
import { TopicSettings } from './topic-settings';

const views = {
  sections: SectionSettings,
  topics: TopicSettings,
  languages: LanguageSettings,
  engines: EngineSettings,
} as const;

type View = keyof typeof views;

const names = Object.keys(views) as View[];

/** What the newsroom is divided into, and what it works with. */
export function SettingsRoom() {
  const t = useTranslations('settings');
  const parameters = useSearchParams();
  const view = names.find((name) => name === parameters.get('view')) ?? 'sections';
  const Panel = views[view];
  return (
    <Page>
      <PageHead title={t('title')} />
      <Tabs
        label={t('tabs.label')}
        value={view}
        onChange={(next) =>
          history.replaceState(
            null,
            '',
            next === 'sections' ? '/desk/settings' : `/desk/settings?view=${next}`,
          )
        }
        tabs={names.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      >
        <div className="py-4">
          <Panel />
        </div>
      </Tabs>
    </Page>
  );
}
