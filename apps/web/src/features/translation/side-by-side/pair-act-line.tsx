'use client';

import { useOpenTranslation } from './desk-context';
import { ActButton } from './act-button';

/** What can be done now with the pair one is at, each with its key. */
export function PairActLine() {
  const { current, acts, mayWork, abilities, run } = useOpenTranslation();
  if (!current || !mayWork) return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      {current.target ? (
        <ActButton
          act="acceptNext"
          icon="check"
          disabled={!abilities.accept.allowed}
          onClick={() => acts.acceptNext(current)}
        />
      ) : (
        <ActButton act="copySource" icon="copy" onClick={() => acts.copySource(current)} />
      )}
      {abilities.request.allowed && !run.isWorking ? (
        <ActButton act="retranslate" icon="retry" look="quiet" onClick={() => acts.retranslate(current)} />
      ) : null}
    </div>
  );
}
