'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { problemCodes } from '@marbre/story/vocabulary/problem';
import { useProblemWords } from '../../problem/use-problem-words';
import { useEngineName } from '../../settings/use-engine-name';
import { BlockStateMark } from '../block-state-mark';
import { useOpenTranslation } from './desk-context';
import { isBehind, type TextPair } from './live-pairs';
import { PairActLine } from './pair-act-line';
import { PairFindings } from './pair-findings';
import { PairOffers } from './pair-offers';
import { PanelPart } from './pair-panel-part';
import { PairSuggestion } from './pair-suggestion';
import { WordDiff } from './word-diff';

/** Everything known of the pair one is at: where it stands, what changed, what is offered, what is doubtful. */
export function PairPanel() {
  const t = useTranslations('translation.desk');
  const words = useProblemWords();
  const engineName = useEngineName();
  const { current, pairs, sourceLocale } = useOpenTranslation();
  if (!current) return <p className="p-4 text-14 text-muted">{t('empty')}</p>;
  return (
    <div className="flex flex-col gap-5 p-4">
      <header className="flex flex-col gap-2">
        <div className="flex items-baseline justify-between gap-2">
          <h2 className="text-14 font-medium">
            {t('pair', { number: current.number, total: pairs.length })}
          </h2>
          <BlockStateMark state={current.state} isEmpty={!current.target} />
        </div>
        <Provenance pair={current} />
        <PairActLine />
        {current.known?.failure && isBehind(current) ? (
          <p className="text-12 text-red">
            {t('failedWith', {
              engine: engineName(current.known.failure.engine),
              reason: words({ code: codeOf(current.known.failure.code) }),
            })}
          </p>
        ) : null}
        {current.known?.isFormBehind ? <p className="text-12 text-amber">{t('formBehind')}</p> : null}
      </header>
      {current.sourceBefore !== null ? (
        <PanelPart title={t('sourceChanged')}>
          <WordDiff before={current.sourceBefore} after={current.source.plain} locale={sourceLocale} />
        </PanelPart>
      ) : null}
      <PairSuggestion pair={current} />
      <PairFindings pair={current} />
      <PairOffers pair={current} />
    </div>
  );
}

/** Whose words they are, and since when. */
function Provenance({ pair }: { pair: TextPair }) {
  const t = useTranslations('translation.desk');
  const format = useFormatter();
  const engineName = useEngineName();
  const { known } = pair;
  if (!known?.engine || !known.translatedAt || !pair.target) return null;
  return (
    <p className="text-12 text-muted">
      {t('by', {
        engine: engineName(known.engine),
        when: format.dateTime(known.translatedAt, 'moment'),
      })}
    </p>
  );
}

/** A failure as it was kept: one of our codes, or of a time when there were others. */
function codeOf(code: string) {
  return problemCodes.find((known) => known === code) ?? 'unexpected';
}
