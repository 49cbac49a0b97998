'use client';

import { useLocale, useTranslations } from 'next-intl';
import { localeNameIn } from '@marbre/story/vocabulary/locale';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { NoteDialog } from './note-dialog';
import { PlanDialog } from './plan-dialog';
import { PublishDialog } from './publish-dialog';
import { useAskedStep } from './step-provider';
import { useSteps } from './use-steps';

/** What a step asks before it is taken: once on the page, wherever it was begun. */
export function StepDialogs() {
  const t = useTranslations('publishing');
  const words = useProblemWords();
  const locale = useLocale();
  const { story, edition, publishing } = useStory();
  const [open, setOpen] = useAskedStep();
  const close = () => setOpen(null);
  const steps = useSteps(close);
  const note = {
    onClose: () => {
      for (const { reset } of [steps.giveBack, steps.takeDown, steps.kill, steps.correct]) reset();
      close();
    },
    isBusy:
      steps.giveBack.isPending || steps.takeDown.isPending || steps.kill.isPending || steps.correct.isPending,
  };
  const said = (error: unknown) => (error ? words(problemOf(error)) : undefined);
  return (
    <>
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
