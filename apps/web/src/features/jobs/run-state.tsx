'use client';

import { useTranslations } from 'next-intl';
import type { RunState as State } from '@marbre/story/vocabulary/status';
import { StateMark, type Tone } from '@marbre/ui/state-mark';

const looks: Record<State, { tone: Tone; fill: 'empty' | 'half' | 'full' }> = {
  queued: { tone: 'plain', fill: 'empty' },
  running: { tone: 'blue', fill: 'half' },
  succeeded: { tone: 'green', fill: 'full' },
  failed: { tone: 'red', fill: 'full' },
  cancelled: { tone: 'plain', fill: 'half' },
};

export function RunState({ state }: { state: State }) {
  const t = useTranslations('jobs.state');
  return <StateMark {...looks[state]}>{t(state)}</StateMark>;
}
