'use client';

import { useTranslations } from 'next-intl';
import type { IconName } from '@marbre/ui/icon';
import { useStory } from '../story/use-story';
import type { AskedStep } from './step-provider';

export interface OfferedStep {
  step: AskedStep | 'cancel_release';
  label: string;
  icon: IconName;
  isDangerous?: boolean;
}

/** Every step but the next one, as far as this person may take it in this state. */
export function useOfferedSteps(): OfferedStep[] {
  const t = useTranslations('publishing');
  const { story, edition, publishing } = useStory();
  const { steps: decisions, next } = publishing;
  const isNext = (step: string) => next?.step === step;
  const acts: OfferedStep[] = [
    { step: 'publish', label: t('now'), icon: 'send' },
    { step: 'schedule', label: t(edition.status === 'scheduled' ? 'change' : 'later'), icon: 'clock' },
    { step: 'cancel_release', label: t('callOff'), icon: 'undo' },
    { step: 'correct', label: t('correct'), icon: 'warning' },
    { step: 'return', label: t('give'), icon: 'undo' },
    { step: 'unpublish', label: t('takeDown'), icon: 'archive', isDangerous: true },
    { step: 'kill', label: t('kill'), icon: 'delete', isDangerous: true },
  ];
  const isWorthOffering = (step: OfferedStep['step']) => {
    if (!decisions[step].allowed) return false;
    if (step === 'publish') return !isNext('publish') && edition.status !== 'published';
    if (step === 'correct') return publishing.isChangedSincePublication;
    if (step === 'kill')
      return story.editions.length > 1 && ['published', 'scheduled'].includes(edition.status);
    return true;
  };
  return acts.filter(({ step }) => isWorthOffering(step));
}
