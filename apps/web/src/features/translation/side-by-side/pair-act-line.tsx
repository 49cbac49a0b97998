'use client';

import { useTranslations } from 'next-intl';
import { useEngineName } from '../../settings/use-engine-name';
import { ActButton } from './act-button';
import { useOpenTranslation } from './desk-context';
import { isAcceptable } from './live-pairs';

/** What can be done now with the pair one is at, each with its key. */
export function PairActLine() {
  const t = useTranslations('translation.desk');
  const engineName = useEngineName();
  const { current, acts, mayWork, abilities, run, engine } = useOpenTranslation();
  if (!current || !mayWork) return null;
  const asked = current.target ? 'translateAgain' : 'translateOne';
  return (
    <div className="flex flex-wrap gap-1.5">
      {isAcceptable(current) ? (
        <ActButton
          act="acceptNext"
          icon="check"
          disabled={!abilities.accept.allowed}
          onClick={() => acts.acceptNext(current)}
        >
          {current.target ? undefined : t('leaveOut')}
        </ActButton>
      ) : null}
      {current.target ? null : (
        <ActButton act="copySource" icon="copy" onClick={() => acts.copySource(current)} />
      )}
      {abilities.request.allowed && !run.isWorking ? (
        <ActButton act="retranslate" icon="retry" look="quiet" onClick={() => acts.retranslate(current)}>
          {/* On a phone both acts keep to one line. */}
          <span className="sm:hidden">{t(asked, { engine: 'none' })}</span>
          <span className="max-sm:hidden">{t(asked, { engine: engine ? engineName(engine) : 'none' })}</span>
        </ActButton>
      ) : null}
    </div>
  );
}
