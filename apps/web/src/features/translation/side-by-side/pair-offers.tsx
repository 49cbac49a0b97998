'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { directionOf } from '@marbre/story/vocabulary/locale';
import { Kbd } from '@marbre/ui/kbd';
import { useEngineName } from '../../settings/use-engine-name';
import { useIsMac } from './act-button';
import { useOpenTranslation } from './desk-context';
import { keyCaps } from './desk-keys';
import { DiffRuns } from './diff-runs';
import type { TextPair } from './live-pairs';
import { PanelPart } from './pair-panel-part';
import type { MemoryMatch } from './use-offers';

/** What was translated like this before, and the words agreed on: each put in with its number. */
export function PairOffers({ pair }: { pair: TextPair }) {
  const t = useTranslations('translation.desk');
  const { offers, acts, mayWork, sourceLocale } = useOpenTranslation();
  const { matches, terms } = offers;
  return (
    <>
      {matches.length > 0 ? (
        <PanelPart title={t('memory')}>
          <ul className="flex flex-col gap-3">
            {matches.map((match, index) => (
              <li key={match.memoryId} className="flex flex-col gap-1">
                <Provenance match={match} />
                {match.score < 1 ? <DiffRuns changes={match.diff} locale={sourceLocale} isSmall /> : null}
                <Offered
                  number={index + 1}
                  words={match.targetPlain}
                  isDisabled={!mayWork}
                  onTake={() => acts.fill(pair, match)}
                />
              </li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
      {terms.length > 0 ? (
        <PanelPart title={t('terms')}>
          <ul className="flex flex-col gap-1">
            {terms.map((term, index) => (
              <li key={term.termId} className="flex flex-col">
                <span
                  lang={sourceLocale}
                  dir={directionOf(sourceLocale)}
                  className="self-start text-12 text-muted"
                >
                  {term.text}
                </span>
                <Offered
                  number={matches.length + index + 1}
                  words={term.target}
                  isDisabled={!mayWork || !pair.target}
                  onTake={() => acts.insert(term.target)}
                />
              </li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
    </>
  );
}

interface OfferedProps {
  number: number;
  words: string;
  isDisabled: boolean;
  onTake: () => void;
}

/** Words that can be put in, with the keys that do it. */
function Offered({ number, words, isDisabled, onTake }: OfferedProps) {
  const isMac = useIsMac();
  const { targetLocale } = useOpenTranslation();
  return (
    <button
      type="button"
      disabled={isDisabled}
      // The caret must stay where the words are to go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      className="flex items-start gap-2 rounded-2 px-1 text-start not-disabled:hover:bg-sunken disabled:opacity-55 touch:min-h-11"
    >
      <span aria-hidden className="pt-0.5 max-sm:hidden">
        <Kbd keys={keyCaps(`Alt-${number}`, isMac)} />
      </span>
      <span
        lang={targetLocale}
        dir={directionOf(targetLocale)}
        className="min-w-0 font-reading text-16 wrap-anywhere"
      >
        {words}
      </span>
    </button>
  );
}

/** How like it is, and who answered for it when. */
function Provenance({ match }: { match: MemoryMatch }) {
  const t = useTranslations('translation.desk');
  const format = useFormatter();
  const engineName = useEngineName();
  const { acceptedBy, acceptedAt, origin, engine } = match.provenance;
  const author = acceptedBy ?? (origin === 'machine' && engine ? engineName(engine) : t('imported'));
  return (
    <p className="flex flex-wrap gap-x-2 text-12 text-muted">
      <span className={match.isExact ? 'text-green' : undefined}>
        {match.score >= 1
          ? t('sameWords')
          : t('alike', { share: format.number(match.score, { style: 'percent', maximumFractionDigits: 0 }) })}
      </span>
      <span>
        <bdi>{author}</bdi>,{' '}
        {format.dateTime(acceptedAt, { day: 'numeric', month: 'short', year: 'numeric' })}
      </span>
    </p>
  );
}
