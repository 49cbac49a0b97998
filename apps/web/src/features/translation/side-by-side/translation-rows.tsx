'use client';

import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { Icon } from '@marbre/ui/icon';
import { StateMark } from '@marbre/ui/state-mark';
import { BlockStateMark } from '../block-state-mark';
import type { PlacedRow } from '../layout/place-rows';
import { useOpenTranslation } from './desk-context';
import { isBehind, type TextPair } from './live-pairs';
import { MissingBlock } from './missing-block';
import { takeOutBlock } from './take-out-block';
import { rowElementId } from './use-current-pair';
import { unansweredOf } from './use-problems';

/** What stands behind and between the two texts: each pair's state, and what fills a gap. */
export function TranslationRows() {
  const t = useTranslations('translation.desk');
  const { layout, pairs, orphans } = useOpenTranslation();
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const tied = new Set(pairs.map(({ targetId }) => targetId));
  // A source that was only emptied still has its place.
  const isLone = ({ sourceId, targetId }: PlacedRow) =>
    sourceId === null || orphans.some(({ blockId }) => blockId === targetId);
  return (
    <ol aria-label={t('rows')} className="desk-rows" style={{ height: layout.height }}>
      {layout.rows.map((row) => {
        const pair = row.sourceId === null ? undefined : byId.get(row.sourceId);
        return pair ? (
          <PairRow key={row.key} row={row} pair={pair} />
        ) : row.targetId !== null && isLone(row) && !tied.has(row.targetId) ? (
          <LoneRow key={row.key} row={row} targetId={row.targetId} />
        ) : null;
      })}
    </ol>
  );
}

/** A block of the translation that no block of the source stands behind, or is not known to. */
function LoneRow({ row, targetId }: { row: PlacedRow; targetId: string }) {
  const t = useTranslations('translation.desk');
  const { gaps, goTo, mayWork, orphans, run, target } = useOpenTranslation();
  const isOrphan = orphans.some(({ blockId }) => blockId === targetId);
  const pair = isOrphan ? null : gaps.pairFor(targetId);
  return (
    <li className="desk-row" style={{ top: row.top, height: row.height }}>
      <span className="desk-state flex flex-col items-start text-12 text-muted">
        {isOrphan ? (
          <StateMark tone="amber" fill="half">
            {t('sourceGone')}
          </StateMark>
        ) : (
          t('alone')
        )}
        {isOrphan && mayWork && !run.isWorking ? (
          <button
            type="button"
            onClick={() => takeOutBlock(target, targetId)}
            className="rounded-2 text-start text-blue underline underline-offset-2 touch:min-h-11"
          >
            {t('takeOut')}
          </button>
        ) : null}
        {pair && mayWork ? (
          <button
            type="button"
            onClick={() => {
              gaps.fill(targetId, pair);
              goTo(pair);
            }}
            className="rounded-2 text-start text-blue underline underline-offset-2 touch:min-h-11"
          >
            {t('standsFor', { number: pair.number })}
          </button>
        ) : null}
      </span>
    </li>
  );
}

function PairRow({ row, pair }: { row: PlacedRow; pair: TextPair }) {
  const t = useTranslations('translation.desk');
  const { current, goTo, layout, run } = useOpenTranslation();
  const found = unansweredOf(pair);
  const hasError = found.some(({ severity }) => severity === 'error');
  const isCurrent = current?.id === pair.id;
  const place: CSSProperties = { top: row.top, height: row.height };
  return (
    <li
      id={rowElementId(pair.id)}
      data-state={pair.state}
      aria-current={isCurrent || undefined}
      className="desk-row"
      style={place}
      onClick={() => goTo(pair)}
    >
      <span className="desk-state">
        <button
          type="button"
          tabIndex={-1}
          className="flex flex-col items-start rounded-2 text-start hover:underline max-sm:h-7 max-sm:flex-row max-sm:items-center max-sm:gap-3"
        >
          <span className="sr-only">{t('pairNumber', { number: pair.number })} </span>
          <BlockStateMark state={pair.state} isEmpty={!pair.target} />
          {found.length > 0 ? (
            <span
              className={`inline-flex items-center gap-1 text-12 ${hasError ? 'text-red' : 'text-amber'}`}
            >
              <Icon name={hasError ? 'danger' : 'warning'} size={12} />
              {t('problems', { count: found.length })}
            </span>
          ) : null}
          {pair.known?.failure && isBehind(pair) ? (
            <span className="text-12 text-red">{t('failed')}</span>
          ) : null}
          {pair.known?.suggestion ? <span className="text-12 text-blue">{t('offered')}</span> : null}
        </button>
      </span>
      {row.targetId === null || (!pair.target && run.isWorking) ? (
        <MissingBlock
          pair={pair}
          isElsewhere={pair.target !== null}
          style={{
            top: row.targetTop - row.top,
            minHeight: layout.layout === 'wide' ? row.targetHeight : undefined,
          }}
        />
      ) : null}
    </li>
  );
}
