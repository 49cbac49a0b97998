'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { StateMark } from '@marbre/ui/state-mark';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { FindingLine } from '../publishing/finding-line';
import { useEngineName } from '../settings/use-engine-name';
import { showBlock } from '../story/show-block';

export interface SummaryCardProps {
  summary: Outputs['summary']['list']['summaries'][number];
  locale: Locale;
  mayAccept: boolean;
}

/** One short text: each sentence leads back to the paragraphs it rests on. */
export function SummaryCard({ summary, locale, mayAccept }: SummaryCardProps) {
  const t = useTranslations('summary');
  const frame = useTranslations('frame.acts');
  const words = useProblemWords();
  const notify = useNotify();
  const engineName = useEngineName();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isCopied, setCopied] = useState(false);
  const settled = {
    onError: (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.summary.pathFilter()),
        queries.invalidateQueries(trpc.publishing.pathFilter()),
      ]),
  } as const;
  const accept = useMutation(trpc.summary.accept.mutationOptions(settled));
  const reject = useMutation(trpc.summary.reject.mutationOptions(settled));
  const { summaryId, sentences } = summary;
  const isAccepted = summary.state === 'accepted';
  return (
    <li className="flex flex-col gap-2 border-b border-rule py-3">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-14 font-medium">{t(`kinds.${summary.kind}`)}</h3>
        <StateMark tone={isAccepted ? 'green' : 'plain'} fill={isAccepted ? 'full' : 'empty'}>
          {t(isAccepted ? 'accepted' : 'proposed')}
        </StateMark>
      </div>
      <ul lang={locale} dir={directionOf(locale)} className="flex flex-col gap-1 font-reading text-16">
        {sentences.map((sentence) => (
          <li key={sentence.text}>
            <button
              type="button"
              title={t('show')}
              onClick={() => showBlock(sentence.blockIds[0])}
              className={`rounded-2 text-start hover:bg-sunken ${sentence.isStale ? 'text-amber' : ''}`}
            >
              {sentence.text}
            </button>
          </li>
        ))}
      </ul>
      {summary.staleSentences > 0 ? (
        <p className="text-12 text-amber">{t('stale', { count: summary.staleSentences })}</p>
      ) : null}
      {summary.findings.map((finding) => (
        <FindingLine key={finding.findingId} finding={finding} />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        {mayAccept && !isAccepted ? (
          <Button
            size="small"
            icon="check"
            isBusy={accept.isPending}
            onClick={() => accept.mutate({ summaryId })}
          >
            {t('accept')}
          </Button>
        ) : null}
        {mayAccept ? (
          <Button
            size="small"
            look="quiet"
            isBusy={reject.isPending}
            onClick={() => reject.mutate({ summaryId })}
          >
            {t('reject')}
          </Button>
        ) : null}
        <Button
          size="small"
          look="quiet"
          icon={isCopied ? 'check' : 'copy'}
          onClick={() =>
            void navigator.clipboard
              .writeText(sentences.map(({ text }) => text).join(summary.kind === 'key_points' ? '\n' : ' '))
              .then(() => setCopied(true))
          }
        >
          {isCopied ? frame('copied') : t('copy')}
        </Button>
        <span className="ms-auto text-12 text-muted">{engineName(summary.engine)}</span>
      </div>
    </li>
  );
}
