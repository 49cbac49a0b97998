'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AttributeChange, RedlineBlock as Block } from '@marbre/story/redline/redline';
import { RedlineInline } from './redline-inline';

const textLooks: Record<string, string> = {
  headline: 'text-26 font-semibold leading-tight',
  standfirst: 'text-muted',
  heading: 'text-21 font-semibold',
  attribution: 'text-14 text-muted',
  factBoxTitle: 'font-semibold',
};

const frames: Record<string, string> = {
  quotation: 'border-s-2 border-rule ps-4',
  factBox: 'border border-rule p-3',
  bulletList: 'ps-5 [&>*]:list-item [&>*]:list-disc',
  orderedList: 'ps-5 [&>*]:list-item [&>*]:list-decimal',
};

/** One block of a redline: what became of it in words above it, and of its words inside it. */
export function RedlineBlock({ block, acts }: { block: Block; acts?: ReactNode }) {
  const t = useTranslations('history.compare');
  const labels = useLabels(block);
  const ownLocale = useLocale();
  const { type } = block.node;
  // Where it stands now it is shown in full; here only that it has gone from this place.
  const isBrief = block.kind === 'departed';
  return (
    <div className={block.kind === 'same' && !block.isMoved ? undefined : 'border-s-2 border-edge ps-3'}>
      {labels.length > 0 || acts ? (
        <div
          className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 font-interface text-12 text-muted"
          lang={ownLocale}
          dir="auto"
        >
          <span className="min-w-0 flex-1 wrap-anywhere">{labels.join(' · ')}</span>
          {acts}
        </div>
      ) : null}
      {block.inline ? (
        <p className={`${textLooks[type] ?? ''} ${isBrief ? 'line-clamp-1 text-14' : ''} wrap-anywhere`}>
          {type === 'divider' ? null : <RedlineInline changes={block.inline} />}
          {block.inline.length === 0 ? <span className="text-muted">¶</span> : null}
        </p>
      ) : null}
      {block.children && !isBrief ? (
        <div className={`flex flex-col gap-2 ${frames[type] ?? ''}`}>
          {block.children.map((child) => (
            <RedlineBlock key={`${child.kind}${child.id}`} block={child} />
          ))}
        </div>
      ) : null}
      {type === 'divider' ? <hr className="border-rule" aria-label={t('block.divider')} /> : null}
    </div>
  );
}

function useLabels(block: Block): string[] {
  const t = useTranslations('history.compare');
  const wordsOf = useAttributeWords();
  const kind = nameOfKind(block);
  return [
    ...(kind ? [t(kind)] : []),
    ...(block.isMoved && block.kind !== 'departed' ? [t('moved')] : []),
    ...block.attributes.flatMap((change) => wordsOf(change) ?? []),
  ];
}

function nameOfKind(block: Block) {
  if (block.isSplit) return 'split' as const;
  return block.kind === 'same' ? null : block.kind;
}

const blockNames = [
  ...(['headline', 'standfirst', 'paragraph', 'heading', 'quotation', 'attribution', 'bulletList'] as const),
  ...(['orderedList', 'listItem', 'figure', 'divider', 'factBox', 'factBoxTitle'] as const),
];

function useAttributeWords(): (change: AttributeChange) => string | null {
  const t = useTranslations('history.compare');
  const nameOf = (type: unknown) => {
    const known = blockNames.find((each) => each === type);
    return known ? t(`block.${known}`) : String(type);
  };
  const said = (value: unknown) => (value === null || value === '' ? t('nothing') : String(value as string));
  return ({ name, before, after }) => {
    if (name === 'type') return t('became', { before: nameOf(before), after: nameOf(after) });
    if (name === 'mediaId') return t('attribute.mediaId');
    // A paragraph that became a heading has no level to compare.
    const isComparable = name === 'alt' || (name === 'level' && before !== null && after !== null);
    return isComparable ? `${t(`attribute.${name}`)}: ${said(before)} → ${said(after)}` : null;
  };
}
