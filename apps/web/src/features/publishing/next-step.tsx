'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Tooltip } from '@marbre/ui/tooltip';
import { useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { PublishDialog } from './publish-dialog';
import { useSteps } from './use-steps';

/** The one primary button: the step that brings this edition closer to readers, or why it cannot be taken. */
export function NextStep() {
  const t = useTranslations('publishing');
  const words = useProblemWords();
  const { edition, publishing } = useStory();
  const [isConfirming, setConfirming] = useState(false);
  const steps = useSteps();
  const { next } = publishing;
  if (!next) return null;
  const { step, decision } = next;
  if (step !== 'submit' && step !== 'approve' && step !== 'publish') return null;

  const take = () => {
    if (!decision.allowed) return;
    if (step === 'submit') steps.submit.mutate({ editionId: edition.id });
    else if (step === 'approve') {
      steps.approve.mutate({ editionId: edition.id, contentHash: publishing.contentHash });
    } else setConfirming(true);
  };
  const button = (
    <Button
      look="primary"
      // Not `disabled`: it must be reachable by keyboard to say why.
      aria-disabled={!decision.allowed || undefined}
      isBusy={steps.submit.isPending || steps.approve.isPending || steps.publish.isPending}
      onClick={take}
      className="aria-disabled:cursor-not-allowed aria-disabled:border-edge aria-disabled:bg-sunken aria-disabled:text-muted"
    >
      {t(step === 'publish' && edition.status === 'published' ? 'step.update' : `step.${step}`)}
    </Button>
  );
  return (
    <>
      {decision.allowed ? (
        button
      ) : (
        <Tooltip words={t('why', { reason: words({ code: decision.reason }) })}>{button}</Tooltip>
      )}
      <PublishDialog isOpen={isConfirming} onClose={() => setConfirming(false)} />
    </>
  );
}
