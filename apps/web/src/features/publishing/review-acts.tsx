'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeNameIn } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import type { IconName } from '@marbre/ui/icon';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { NoteDialog } from './note-dialog';
import { PlanDialog } from './plan-dialog';
import { PublishDialog } from './publish-dialog';
import { useSteps } from './use-steps';

type Open = 'publish' | 'schedule' | 'return' | 'unpublish' | 'kill' | 'correct';

/** Every step but the next one, as far as this person may take it in this state. */
export function ReviewActs() {
  const t = useTranslations('publishing');
  const words = useProblemWords();
  const locale = useLocale();
  const { story, edition, publishing } = useStory();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const steps = useSteps(close);
  const { steps: decisions, next } = publishing;
  const isNext = (step: string) => next?.step === step;
  const acts: { step: Open | 'cancel_release'; label: string; icon: IconName; isDangerous?: boolean }[] = [
    { step: 'publish', label: t('now'), icon: 'send' },
    { step: 'schedule', label: t(edition.status === 'scheduled' ? 'change' : 'later'), icon: 'clock' },
    { step: 'cancel_release', label: t('callOff'), icon: 'undo' },
    { step: 'correct', label: t('correct'), icon: 'warning' },
    { step: 'return', label: t('give'), icon: 'undo' },
    { step: 'unpublish', label: t('takeDown'), icon: 'archive', isDangerous: true },
    { step: 'kill', label: t('kill'), icon: 'delete', isDangerous: true },
  ];
  const isWorthOffering = (step: (typeof acts)[number]['step']) => {
    if (!decisions[step].allowed) return false;
    if (step === 'publish') return !isNext('publish') && edition.status !== 'published';
    if (step === 'correct') return publishing.isChangedSincePublication;
    if (step === 'kill')
      return story.editions.length > 1 && ['published', 'scheduled'].includes(edition.status);
    return true;
  };
  const offered = acts.filter(({ step }) => isWorthOffering(step));
  const note = {
    onClose: close,
    isBusy:
      steps.giveBack.isPending || steps.takeDown.isPending || steps.kill.isPending || steps.correct.isPending,
  };
  const said = (error: unknown) => (error ? words(problemOf(error)) : undefined);
  return (
    <>
      <div className="flex flex-col items-start gap-1 empty:hidden">
        {offered.map((act) => (
          <Button
            key={act.step}
            look={act.isDangerous ? 'danger' : 'secondary'}
            icon={act.icon}
            isBusy={act.step === 'cancel_release' && steps.callOff.isPending}
            onClick={() => {
              if (act.step === 'cancel_release') steps.callOff.mutate({ editionId: edition.id });
              else setOpen(act.step);
            }}
          >
            {act.label}
          </Button>
        ))}
      </div>
      <PublishDialog isOpen={open === 'publish'} onClose={close} />
      {open === 'schedule' ? <PlanDialog isOpen onClose={close} /> : null}
      {open === 'return' ? (
        <NoteDialog
          {...note}
          isOpen
          title={t('giveBack.title')}
          label={t('giveBack.note')}
          act={t('giveBack.act')}
          error={said(steps.giveBack.error)}
          onNote={(text) => steps.giveBack.mutate({ editionId: edition.id, note: text })}
        />
      ) : null}
      {open === 'unpublish' ? (
        <NoteDialog
          {...note}
          isOpen
          isDangerous
          lang={edition.locale}
          title={t('takeAway.title')}
          words={t('takeAway.words', {
            headline: edition.headline,
            language: localeNameIn(edition.locale, locale),
          })}
          label={t('takeAway.note')}
          act={t('takeAway.act')}
          error={said(steps.takeDown.error)}
          onNote={(text) => steps.takeDown.mutate({ editionId: edition.id, note: text })}
        />
      ) : null}
      {open === 'kill' ? (
        <NoteDialog
          {...note}
          isOpen
          isDangerous
          lang={edition.locale}
          title={t('killAll.title')}
          words={t('killAll.words')}
          label={t('takeAway.note')}
          act={t('takeAway.act')}
          error={said(steps.kill.error)}
          onNote={(text) => steps.kill.mutate({ storyId: story.storyId, note: text })}
        />
      ) : null}
      {open === 'correct' ? (
        <NoteDialog
          {...note}
          isOpen
          lang={edition.locale}
          title={t('correction.title')}
          words={t('correction.words')}
          label={t('correction.note')}
          act={t('correction.act')}
          error={said(steps.correct.error)}
          onNote={(text) =>
            steps.correct.mutate({ editionId: edition.id, contentHash: publishing.contentHash, note: text })
          }
        />
      ) : null}
    </>
  );
}
