'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useNotify } from '@marbre/ui/toast';
import { usePageActs } from '../../frame/page-acts';
import { useIsMac } from './act-button';
import type { OpenTranslation } from './desk-context';
import { type DeskAct, deskActs, deskKeys, keyCaps } from './desk-keys';
import { putCaretIn } from './find-leaf';
import { isBehind, pairAfter } from './live-pairs';
import { useDeskKeys } from './use-desk-keys';

/** Does what a key or the palette asks for, with the pair one is at. */
export function useDeskActs(open: OpenTranslation): {
  isGoing: boolean;
  setGoing: (is: boolean) => void;
  perform: (act: DeskAct) => void;
} {
  const t = useTranslations('translation.desk');
  const notify = useNotify();
  const isMac = useIsMac();
  const [isGoing, setGoing] = useState(false);
  const [lastProblem, setLastProblem] = useState<string | null>(null);
  const { current, pairs, orphans, target, goTo, acts, problems, offers, abilities, mayWork } = open;

  const goToProblem = (step: 1 | -1) => {
    const list = problems.open;
    const at = list.findIndex(
      ({ finding, pair }) => finding.findingId === lastProblem && pair.id === current?.id,
    );
    const here = current?.number ?? 0;
    const next =
      at >= 0
        ? list.at((at + step) % list.length)
        : step === 1
          ? (list.find(({ pair }) => pair.number >= here) ?? list[0])
          : (list.findLast(({ pair }) => pair.number <= here) ?? list.at(-1));
    if (!next) return notify({ words: t('noProblems') });
    setLastProblem(next.finding.findingId);
    goTo(next.pair, next.range);
  };

  const goToBehind = (step: 1 | -1) => {
    const next = pairAfter(pairs, current?.id ?? null, step, isBehind);
    if (next) return goTo(next);
    const [orphan] = orphans;
    if (!orphan || !putCaretIn(target, orphan.blockId)) return notify({ words: t('nothingBehind') });
    target.view.dispatch(target.state.tr.scrollIntoView());
  };

  const perform = (act: DeskAct) => {
    switch (act) {
      case 'acceptNext':
        if (current && abilities.accept.allowed) acts.acceptNext(current);
        return;
      case 'take':
        if (current && abilities.accept.allowed) acts.take(current);
        return;
      case 'nextProblem':
        return goToProblem(1);
      case 'previousProblem':
        return goToProblem(-1);
      case 'nextBehind':
        return goToBehind(1);
      case 'previousBehind':
        return goToBehind(-1);
      case 'copySource':
        if (current && mayWork) acts.copySource(current);
        return;
      case 'retranslate':
        if (current && abilities.request.allowed) acts.retranslate(current);
        return;
      case 'goTo':
        setGoing(true);
    }
  };

  const takeOffer = (number: number): boolean => {
    const match = offers.matches[number - 1];
    const term = offers.terms[number - 1 - offers.matches.length];
    if (!current || !mayWork || !(match ?? term)) return false;
    if (match) acts.fill(current, match);
    else if (term) acts.insert(term.target);
    return true;
  };

  useDeskKeys(isMac, (pressed) => {
    if ('offer' in pressed) return takeOffer(pressed.offer);
    perform(pressed.act);
    return true;
  });
  const listed = useMemo(
    () =>
      deskActs.map((act) => ({
        id: act,
        words: t(`acts.${act}`),
        icon: 'languages' as const,
        note: keyCaps(deskKeys[act], isMac).join(' '),
      })),
    [t, isMac],
  );
  usePageActs(listed, (id) => {
    const act = deskActs.find((known) => known === id);
    if (act) perform(act);
  });
  return { isGoing, setGoing, perform };
}
