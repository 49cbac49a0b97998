'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { ingestSegment } from '@marbre/story/segments/ingest-segment';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../../trpc/client';
import { problemOf, useProblemWords } from '../../problem/use-problem-words';
import type { LiveSession } from '../../writing/session/live-session';
import { isAcceptable, isOpen, pairAfter, type TextPair, type Translation } from './live-pairs';
import { putBlock } from './put-block';
import { untilSaved } from './until-saved';
import type { CurrentPair } from './use-current-pair';
import type { MemoryMatch } from './use-offers';

export interface PairActsOptions {
  editionId: string;
  session: LiveSession;
  source: Editor;
  target: Editor;
  pairs: readonly TextPair[];
  goTo: CurrentPair['goTo'];
  /** Told which pair is being accepted, as what; and null once the newsroom has answered. */
  onAccepting: (pairId: string, as: Remembered | null) => void;
}

export type Remembered = NonNullable<NonNullable<TextPair['known']>['remembered']>;

/** What a person does with one pair. Words go into the live text; answering for them is the newsroom's to record. */
export function usePairActs({
  editionId,
  session,
  source,
  target,
  pairs,
  goTo,
  onAccepting,
}: PairActsOptions) {
  const t = useTranslations('translation.desk');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.translation.get.queryKey({ editionId });
  const refused = (error: unknown) => {
    notify({ tone: 'danger', words: words(problemOf(error)) });
    void queries.invalidateQueries({ queryKey: key });
  };
  const acceptBlock = useMutation(
    trpc.translation.acceptBlock.mutationOptions({
      onError: refused,
      onSettled: async (_done, _error, { sourceBlockId }) => {
        await queries.invalidateQueries({ queryKey: key });
        onAccepting(sourceBlockId, null);
      },
    }),
  );
  const takeSuggestion = useMutation(trpc.translation.takeSuggestion.mutationOptions({ onError: refused }));
  const dismissSuggestion = useMutation(
    trpc.translation.dismissSuggestion.mutationOptions({ onError: refused }),
  );

  const retranslateBlock = useMutation(
    trpc.translation.retranslateBlock.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('asked') }),
      onError: refused,
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries(trpc.job.pathFilter()),
          queries.invalidateQueries({ queryKey: key }),
        ]),
    }),
  );

  /** Shows the answer at once; the newsroom's own word replaces it as soon as it comes. */
  const remember = (pair: TextPair, part: Partial<NonNullable<TextPair['known']>>) =>
    queries.setQueryData(key, (data: Translation | undefined) =>
      data
        ? {
            ...data,
            blocks: data.blocks.map((block) =>
              block.sourceBlockId === pair.id ? { ...block, ...part } : block,
            ),
          }
        : data,
    );

  const next = (pair: TextPair) => {
    const following = pairAfter(pairs, pair.id, 1, (one) => one.id !== pair.id && isOpen(one));
    if (following) goTo(following);
    else notify({ tone: 'done', words: t('allAccepted') });
  };

  const accept = async (pair: TextPair) => {
    if (!isAcceptable(pair)) return;
    onAccepting(pair.id, acceptedAs(pair));
    remember(pair, { suggestion: null });
    try {
      await untilSaved(session);
    } catch {
      notify({ tone: 'danger', words: t('notSaved') });
      onAccepting(pair.id, null);
      return;
    }
    acceptBlock.mutate({ editionId, sourceBlockId: pair.id });
  };

  return {
    acceptNext(pair: TextPair) {
      if (!isAcceptable(pair)) {
        notify({ words: t('nothingToAccept') });
        return;
      }
      if (isOpen(pair)) void accept(pair);
      next(pair);
    },
    /** The machine's newer words in place of those that stand there. */
    take(pair: TextPair) {
      if (!pair.known?.suggestion) return;
      takeSuggestion.mutate({ editionId, sourceBlockId: pair.id });
      next(pair);
    },
    dismiss(pair: TextPair) {
      remember(pair, { suggestion: null });
      dismissSuggestion.mutate({ editionId, sourceBlockId: pair.id });
      goTo(pair);
    },
    /** Has the machine translate this one anew; beside a person's words, never over them. */
    retranslate(pair: TextPair) {
      untilSaved(session).then(
        () => retranslateBlock.mutate({ editionId, sourceBlockId: pair.id }),
        () => notify({ tone: 'danger', words: t('notSaved') }),
      );
    },
    /** An empty block to write the translation in. */
    begin(pair: TextPair) {
      if (pair.target) goTo(pair);
      else putBlock(target, blockToPut(source, pair, []));
    },
    copySource(pair: TextPair) {
      if (pair.target) {
        notify({ words: t('notEmpty') });
        return;
      }
      // The words with their formatting, and without what belongs to the source alone, such as its comments.
      putBlock(target, blockToPut(source, pair, ingestSegment(pair.source.text, pair.source.tags).content));
    },
    /** Puts remembered words in place of the whole block; the source's formatting comes along when it is the same. */
    fill(pair: TextPair, match: MemoryMatch) {
      const { content } = ingestSegment(match.targetText, match.isExact ? pair.source.tags : []);
      putBlock(target, blockToPut(source, pair, content));
    },
    /** Puts a term where the caret is. */
    insert(text: string) {
      target.view.dispatch(target.state.tr.insertText(text).scrollIntoView());
      target.view.focus();
    },
  };
}

export type PairActs = ReturnType<typeof usePairActs>;

function blockToPut(source: Editor, pair: TextPair, words: readonly object[]) {
  return { source: source.state.doc, sourceId: pair.id, targetId: pair.targetId, words };
}

function acceptedAs(pair: TextPair): Remembered {
  return {
    blockId: pair.targetId,
    sourceBlockId: pair.id,
    sourceHash: pair.source.textHash,
    targetHash: pair.target?.textHash ?? '',
    origin: pair.known?.remembered?.origin ?? 'person',
    isAccepted: true,
  };
}
