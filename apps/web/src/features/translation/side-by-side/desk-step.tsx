'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Tooltip } from '@marbre/ui/tooltip';
import { NextStep } from '../../publishing/next-step';
import { useStory } from '../../story/use-story';
import { useOpenTranslation } from './desk-context';
import type { DeskAct } from './desk-keys';
import { isBehind } from './live-pairs';

/**
 * The one primary button of the desk. While the translation lacks what its approval would be refused for, it leads
 * there; then it is the edition's next step.
 */
export function DeskStep({ onAct }: { onAct: (act: DeskAct) => void }) {
  const t = useTranslations('translation.desk.step');
  const { publishing } = useStory();
  const { pairs, orphans, problems, run, mayWork } = useOpenTranslation();
  const step = publishing.next?.step;
  const behind = pairs.filter(isBehind).length + orphans.length;
  // A published translation has no step of its own before it has caught up.
  const isToBeJudged = step === undefined || step === 'submit' || step === 'approve';
  if (!isToBeJudged || !mayWork) return <NextStep />;
  if (behind > 0 && run.isWorking) return null;
  // Whoever submits may leave a finding for an editor to answer for.
  if (behind === 0 && (step !== 'approve' || problems.errors === 0)) return <NextStep />;
  return (
    <Tooltip words={behind > 0 ? t('missing', { count: behind }) : t('wrong', { count: problems.errors })}>
      <Button look="primary" onClick={() => onAct(behind > 0 ? 'nextBehind' : 'nextProblem')}>
        {t(behind > 0 ? 'toMissing' : 'toWrong')}
      </Button>
    </Tooltip>
  );
}
