'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { StoryNode } from '@marbre/story/document/story-node';
import type { InlineChange } from '@marbre/story/redline/redline';

/** The words of one block, with what came, what went and what is set otherwise. */
export function RedlineInline({ changes }: { changes: readonly InlineChange[] }) {
  const t = useTranslations('history.compare');
  return changes.map((change, index) => {
    switch (change.kind) {
      case 'same':
        return <Runs key={index} runs={change.runs} />;
      case 'added':
        return (
          <ins key={index}>
            <Said words={t('insertion')} />
            <Runs runs={change.runs} />
            <Said words={t('end')} />
          </ins>
        );
      case 'removed':
        return (
          <del key={index}>
            <Said words={t('deletion')} />
            <Runs runs={change.runs} />
            <Said words={t('end')} />
          </del>
        );
      case 'formatted':
        return (
          <span key={index} className="reset" title={t('formatted')}>
            <Said words={t('formatted')} />
            <Runs runs={change.after} />
          </span>
        );
      case 'joined':
        return (
          <del key={index} title={t('joined')}>
            <Said words={t('joined')} />
            <span aria-hidden>¶</span>
          </del>
        );
    }
  });
}

/** For those who do not see strokes. */
function Said({ words }: { words: string }) {
  return <span className="sr-only"> {words} </span>;
}

function Runs({ runs }: { runs: readonly StoryNode[] }) {
  return runs.map((run, index) => <Run key={index} run={run} />);
}

function Run({ run }: { run: StoryNode }): ReactNode {
  if (run.type === 'hardBreak') return <br />;
  return (run.marks ?? []).reduceRight<ReactNode>((inside, mark) => {
    if (mark.type === 'strong') return <strong>{inside}</strong>;
    if (mark.type === 'emphasis') return <em>{inside}</em>;
    if (mark.type !== 'link') return inside;
    const address = typeof mark.attrs?.href === 'string' ? mark.attrs.href : '';
    return (
      <span className="text-blue underline decoration-current/40" title={address}>
        {inside}
      </span>
    );
  }, run.text ?? '');
}
