'use client';

import { useTranslations } from 'next-intl';
import type { BlockState } from '@marbre/story/segments/block-states';
import { StateMark, type Tone } from '@marbre/ui/state-mark';

const looks: Record<BlockState, { tone: Tone; fill: 'empty' | 'half' | 'full' }> = {
  missing: { tone: 'red', fill: 'empty' },
  stale: { tone: 'amber', fill: 'half' },
  machine: { tone: 'plain', fill: 'half' },
  memory: { tone: 'plain', fill: 'half' },
  person: { tone: 'blue', fill: 'half' },
  accepted: { tone: 'green', fill: 'full' },
};

export interface BlockStateMarkProps {
  state: BlockState;
  /** There are no words. */
  isEmpty?: boolean;
}

/** Where a block of a translation stands, by word and mark. */
export function BlockStateMark({ state, isEmpty = false }: BlockStateMarkProps) {
  const t = useTranslations('translation.block');
  if (state === 'person' && isEmpty) {
    return (
      <StateMark tone="blue" fill="empty">
        {t('takenOut')}
      </StateMark>
    );
  }
  const isLeftOut = state === 'accepted' && isEmpty;
  return <StateMark {...looks[state]}>{t(isLeftOut ? 'leftOut' : state)}</StateMark>;
}
