'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { MomentField } from '../frame/moment-field';
import { useFormProblem, useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { useSteps } from './use-steps';

/** Chooses the moment an approved edition comes out. */
export function PlanDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('publishing.plan');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const zone = useTimeZone() ?? 'UTC';
  const { edition, publishing } = useStory();
  const { plan } = useSteps(onClose);
  const { forField } = useFormProblem(plan.error);
  const planned = publishing.release?.state === 'planned' ? publishing.release.dueAt : null;
  const [dueAt, setDueAt] = useState<Date | null>(planned);
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      title={t('title')}
      description={t('words')}
      closeLabel={frame('acts.close')}
      actions={
        <>
          <Button onClick={onClose}>{frame('acts.cancel')}</Button>
          <Button
            look="primary"
            isBusy={plan.isPending}
            onClick={() => {
              setEmpty(!dueAt);
              if (dueAt) plan.mutate({ editionId: edition.id, dueAt: dueAt.toISOString(), timeZone: zone });
            }}
          >
            {t('act')}
          </Button>
        </>
      }
    >
      <MomentField
        label={t('time')}
        value={dueAt}
        onChange={(next) => {
          setDueAt(next);
          setEmpty(false);
          plan.reset();
        }}
        zone={zone}
        zoneLabel={frame('timeZone')}
        error={isEmpty ? words({ code: 'time-invalid' }) : forField('dueAt')}
      />
    </Dialog>
  );
}
