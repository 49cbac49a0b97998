'use client';

import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { directionOf } from '@marbre/story/vocabulary/locale';
import { Spinner } from '@marbre/ui/spinner';
import { useEngineName } from '../../settings/use-engine-name';
import { useOpenTranslation } from './desk-context';
import type { TextPair } from './live-pairs';
import { missingElementId } from './use-current-pair';

export interface MissingBlockProps {
  pair: TextPair;
  /** There are words, at another place of the text. */
  isElsewhere: boolean;
  style: CSSProperties;
}

/** The gap where a translation is missing: written in with Enter, or being filled by a machine. */
export function MissingBlock({ pair, isElsewhere, style }: MissingBlockProps) {
  const t = useTranslations('translation.desk');
  const { run, acts, choose, mayWork, targetLocale } = useOpenTranslation();
  const engineName = useEngineName();
  if (run.isWorking && !isElsewhere && !pair.known?.failure) {
    const engine = run.latest?.engine;
    const isHere = run.blockId === pair.id;
    return (
      <span
        className="desk-missing flex items-center gap-2 text-12 text-muted"
        style={style}
        dir={directionOf(targetLocale)}
      >
        {isHere ? <Spinner size={12} /> : null}
        {isHere && engine ? engineName(engine) : t('waiting')}
      </span>
    );
  }
  if (!mayWork) return null;
  return (
    <button
      type="button"
      id={missingElementId(pair.id)}
      onFocus={() => choose(pair.id)}
      onClick={(event) => {
        event.stopPropagation();
        acts.begin(pair);
      }}
      dir={directionOf(targetLocale)}
      style={style}
      className="desk-missing rounded-2 border border-dashed border-edge px-2 text-start text-14 text-muted hover:bg-sunken hover:text-ink touch:min-h-11"
    >
      {t(isElsewhere ? 'elsewhere' : 'writeHere')}
    </button>
  );
}
