'use client';

import { Button } from '@marbre/ui/button';
import { useStory } from '../story/use-story';
import { useAskedStep } from './step-provider';
import { useOfferedSteps } from './use-offered-steps';
import { useSteps } from './use-steps';

/** A button for every step but the next one. */
export function ReviewActs() {
  const { edition } = useStory();
  const [, ask] = useAskedStep();
  const { callOff } = useSteps();
  const offered = useOfferedSteps();
  return (
    <div className="flex flex-col items-start gap-1 empty:hidden">
      {offered.map((act) => (
        <Button
          key={act.step}
          look={act.isDangerous ? 'danger' : 'secondary'}
          icon={act.icon}
          isBusy={act.step === 'cancel_release' && callOff.isPending}
          onClick={() => {
            if (act.step === 'cancel_release') callOff.mutate({ editionId: edition.id });
            else ask(act.step);
          }}
        >
          {act.label}
        </Button>
      ))}
    </div>
  );
}
