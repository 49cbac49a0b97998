'use client';

import { useTranslations } from 'next-intl';
import type { EditionStatus } from '@marbre/story/vocabulary/status';
import { StateMark, type Tone } from '@marbre/ui/state-mark';

const looks: Record<EditionStatus, { tone: Tone; fill: 'empty' | 'half' | 'full' }> = {
  draft: { tone: 'plain', fill: 'empty' },
  in_review: { tone: 'blue', fill: 'half' },
  approved: { tone: 'blue', fill: 'full' },
  scheduled: { tone: 'amber', fill: 'half' },
  published: { tone: 'green', fill: 'full' },
  withdrawn: { tone: 'red', fill: 'empty' },
};

/** Where an edition is on its way to readers. */
export function EditionState({ status }: { status: EditionStatus }) {
  const t = useTranslations('story.status');
  return <StateMark {...looks[status]}>{t(status)}</StateMark>;
}
