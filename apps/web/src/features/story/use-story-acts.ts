'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { localeNameIn } from '@marbre/story/vocabulary/locale';
import { type PageAct, usePageActs } from '../frame/page-acts';
import { useAskedStep } from '../publishing/step-provider';
import { useOfferedSteps } from '../publishing/use-offered-steps';
import { useSteps } from '../publishing/use-steps';
import { type PanelName, panelNames } from './panel-names';
import { useStory } from './use-story';

/** Puts the steps, the languages and the panels of the open story into the palette. */
export function useStoryActs(showPanel: (panel: PanelName) => void): void {
  const t = useTranslations('story');
  const publishing = useTranslations('publishing.step');
  const comments = useTranslations('comments');
  const own = useLocale();
  const router = useRouter();
  const { story, edition, publishing: state } = useStory();
  const [, ask] = useAskedStep();
  const steps = useSteps();
  const others = useOfferedSteps();
  const next = state.next?.decision.allowed ? state.next.step : null;
  const languages = story.editions.filter(({ id }) => id !== edition.id).map(({ locale }) => locale);
  const listed: PageAct[] = [
    ...(next === 'submit' || next === 'approve' || next === 'publish'
      ? [
          {
            id: `next-${next}`,
            words: publishing(next === 'publish' && edition.status === 'published' ? 'update' : next),
            icon: 'send' as const,
          },
        ]
      : []),
    ...others.map(({ step, label, icon }) => ({ id: `step-${step}`, words: label, icon })),
    ...languages.map((locale) => ({
      id: `edition-${locale}`,
      words: t('goTo', { language: localeNameIn(locale, own) }),
      icon: 'languages' as const,
      isQuiet: true,
    })),
    ...panelNames.map((panel) => ({
      id: `panel-${panel}`,
      words: panel === 'comments' ? comments('title') : t(`panels.${panel}`),
      icon: 'panel' as const,
      isQuiet: true,
    })),
  ];
  const known = JSON.stringify(listed);
  // Drawn again with the same words, it is the same list.
  const acts = useMemo(() => JSON.parse(known) as PageAct[], [known]);

  usePageActs(acts, (id) => {
    const panel = panelNames.find((name) => id === `panel-${name}`);
    const locale = languages.find((each) => id === `edition-${each}`);
    const other = others.find(({ step }) => id === `step-${step}`)?.step;
    if (panel) showPanel(panel);
    else if (locale) router.push(`/desk/stories/${story.storyId}/${locale}`);
    else if (id === 'next-submit') steps.submit.mutate({ editionId: edition.id });
    else if (id === 'next-approve') {
      steps.approve.mutate({ editionId: edition.id, contentHash: state.contentHash });
    } else if (other === 'cancel_release') steps.callOff.mutate({ editionId: edition.id });
    else ask(id === 'next-publish' ? 'publish' : (other ?? null));
  });
}
