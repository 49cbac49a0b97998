'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { ActButton } from './act-button';
import { useOpenTranslation } from './desk-context';
import type { TextPair } from './live-pairs';
import { PanelPart } from './pair-panel-part';
import { WordDiff } from './word-diff';

/** The machine's newer words beside a person's, and the two answers to them. */
export function PairSuggestion({ pair }: { pair: TextPair }) {
  const t = useTranslations('translation.desk');
  const { acts, targetLocale, abilities } = useOpenTranslation();
  const suggestion = pair.known?.suggestion;
  if (!suggestion) return null;
  return (
    <PanelPart title={t('suggestion')}>
      <WordDiff before={pair.target?.plain ?? ''} after={suggestion} locale={targetLocale} />
      {abilities.accept.allowed ? (
        <div className="flex flex-wrap gap-1.5">
          <ActButton act="take" onClick={() => acts.take(pair)} />
          <Button size="small" look="quiet" onClick={() => acts.dismiss(pair)}>
            {t('dismiss')}
          </Button>
        </div>
      ) : null}
    </PanelPart>
  );
}
