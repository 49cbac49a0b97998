'use client';

import type { Editor } from '@tiptap/react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Sheet } from '@marbre/ui/sheet';
import { useTRPC } from '../../../trpc/client';
import { useReadByServer } from '../../frame/live';
import { useAccount } from '../../frame/use-account';
import { useStory } from '../../story/use-story';
import type { SessionState } from '../../writing/session/live-session';
import { FindBar } from '../../writing/find/find-bar';
import { StatusLine } from '../../writing/surface/status-line';
import { useRowLayout } from '../layout/use-row-layout';
import { BeginBanner } from './begin-banner';
import { DeskBar } from './desk-bar';
import { type OpenTranslation, TranslationProvider } from './desk-context';
import { GoToDialog } from './go-to-dialog';
import { livePairs, type Translation } from './live-pairs';
import { PairActLine } from './pair-act-line';
import { PairPanel } from './pair-panel';
import { TextColumn } from './text-column';
import { TranslationRows } from './translation-rows';
import { useArrivals } from './use-arrivals';
import { ColourSheet } from '../../writing/presence/colour-sheet';
import type { ColumnEditor } from './use-column-editor';
import { useCurrentPair } from './use-current-pair';
import { useDeskActs } from './use-desk-acts';
import { useEditorSegments } from './use-editor-segments';
import { useGaps } from './use-gaps';
import { useOffers } from './use-offers';
import { type Remembered, usePairActs } from './use-pair-acts';
import { useProblems } from './use-problems';
import { useTermMarks } from './use-term-marks';
import { useTranslationRun } from './use-translation-run';
import { useWordMarks } from './use-word-marks';
import './side-by-side.css';

export interface SideBySideProps {
  translation: Translation;
  /** When the server read the translation, in milliseconds since 1970. */
  readAt: number;
  source: ColumnEditor & { editor: Editor };
  target: ColumnEditor & { editor: Editor };
  session: OpenTranslation['session'];
  state: SessionState;
}

/** Both texts open and live, block beside block. */
export function SideBySide({ translation, readAt, source, target, session, state }: SideBySideProps) {
  const t = useTranslations('translation.desk');
  const frame = useTranslations('frame.acts');
  const { id, name } = useAccount();
  const { edition } = useStory();
  const editionId = edition.id;
  const question = useTRPC().translation.get.queryOptions({ editionId });
  const { data } = useQuery({
    ...question,
    ...useReadByServer()(question.queryKey, { answer: translation, readAt }),
  });
  const run = useTranslationRun(editionId, data.run);
  const sourceSegments = useEditorSegments(source.editor, source.locale);
  const targetSegments = useEditorSegments(target.editor, target.locale);
  // What is being accepted shows as accepted, whatever older answers come in meanwhile.
  const [accepting, setAccepting] = useState<ReadonlyMap<string, Remembered>>(new Map());
  const pairs = useMemo(() => {
    const blocks = data.blocks.map((block) => {
      const remembered = accepting.get(block.sourceBlockId);
      return remembered ? { ...block, remembered } : block;
    });
    return livePairs(sourceSegments, targetSegments, blocks, run.isWorking);
  }, [sourceSegments, targetSegments, data.blocks, accepting, run.isWorking]);
  const orphans = useMemo(
    () => data.orphans.filter((orphan) => targetSegments.some(({ blockId }) => blockId === orphan.blockId)),
    [data.orphans, targetSegments],
  );
  useArrivals(target.editor, targetSegments, run.isWorking);
  const { current, choose, goTo } = useCurrentPair(source.editor, target.editor, pairs);
  const problems = useProblems(pairs, data.blocks);
  const termMarks = useTermMarks(editionId);
  const sourceMarks = useMemo(
    () => [...termMarks, ...problems.sourceMarks],
    [termMarks, problems.sourceMarks],
  );
  useWordMarks(source.editor, sourceMarks);
  useWordMarks(target.editor, problems.targetMarks);
  const acts = usePairActs({
    editionId,
    session,
    source: source.editor,
    target: target.editor,
    pairs,
    goTo,
    onAccepting: (pairId, as) =>
      setAccepting((before) => {
        const next = new Map(before);
        if (as) next.set(pairId, as);
        else next.delete(pairId);
        return next;
      }),
  });
  const frameElement = useRef<HTMLDivElement>(null);
  const targetOf = useTargetOf(data);
  const layout = useRowLayout({
    frame: frameElement,
    source: source.editor,
    target: target.editor,
    targetOf,
    anchor: () => current?.id ?? null,
  });
  const gaps = useGaps({
    source: source.editor,
    target: target.editor,
    pairs,
    rows: layout.rows,
    isFree: target.canWrite && !run.isWorking,
    choose,
  });
  const open: OpenTranslation = {
    editionId,
    sourceEditionId: data.sourceEditionId,
    sourceLocale: source.locale,
    targetLocale: target.locale,
    session,
    source: source.editor,
    target: target.editor,
    pairs,
    orphans,
    current,
    choose,
    goTo,
    acts,
    problems,
    offers: useOffers(editionId, current),
    engine: data.engine,
    gaps,
    layout,
    run,
    abilities: data.abilities,
    mayWork: target.canWrite,
  };
  const { isGoing, setGoing, perform } = useDeskActs(open);
  const [isSheetOpen, setSheetOpen] = useState(false);
  return (
    <TranslationProvider value={open}>
      <DeskBar onPanel={() => setSheetOpen(true)} onAct={perform} />
      <p role="status" className="sr-only">
        {current ? t('pair', { number: current.number, total: pairs.length }) : ''}
      </p>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {[source, target].map(({ editor, finding, setFinding }, index) =>
            finding ? (
              <FindBar key={index} editor={editor} {...finding} onClose={() => setFinding(null)} />
            ) : null,
          )}
          <BeginBanner />
          <div
            ref={frameElement}
            data-layout={layout.layout}
            className="desk-frame mx-auto w-full max-w-320 flex-1 pt-3 pb-24 max-sm:overflow-x-clip sm:px-3"
          >
            <TextColumn side="source" column={source} editor={source.editor} onBlock={choose} />
            <TextColumn side="target" column={target} editor={target.editor} />
            <TranslationRows />
          </div>
          <div className="sticky bottom-10 z-10 border-t border-rule bg-paper px-4 py-1.5 empty:hidden sm:px-6 xl:hidden max-sm:bottom-24">
            <PairActLine />
          </div>
          <ColourSheet colours={target.colours} />
          <StatusLine
            session={session}
            editor={target.editor}
            saved={!target.canWrite && state.saved === 'saved' ? 'reading' : state.saved}
            locale={target.locale}
            person={{ id, name }}
            canWrite={target.canWrite}
            onFind={() => target.setFinding({ withReplacement: target.canWrite })}
            onCharacters={() => target.setChoosing(true)}
          />
        </div>
        <aside
          aria-label={t('panel')}
          className="sticky top-25 h-[calc(100dvh-6.25rem)] w-80 shrink-0 overflow-y-auto border-s border-rule max-xl:hidden"
        >
          <PairPanel />
        </aside>
      </div>
      <Sheet isOpen={isSheetOpen} onOpenChange={setSheetOpen} title={t('panel')} closeLabel={frame('close')}>
        <div className="-mx-4 -mt-4">
          <PairPanel />
        </div>
      </Sheet>
      {isGoing ? <GoToDialog onClose={() => setGoing(false)} /> : null}
    </TranslationProvider>
  );
}

/** Which block translates which; the same function while the answers are the same. */
function useTargetOf(data: Translation): (sourceId: string) => string | null {
  const moved = useMemo(
    () =>
      new Map(
        data.blocks.flatMap(({ sourceBlockId, blockId }) => (blockId ? [[sourceBlockId, blockId]] : [])),
      ),
    [data.blocks],
  );
  return useCallback((sourceId: string) => moved.get(sourceId) ?? sourceId, [moved]);
}
