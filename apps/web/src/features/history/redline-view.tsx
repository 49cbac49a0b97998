'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Redline, RedlineBlock as Block } from '@marbre/story/redline/redline';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
import { RedlineBlock } from './redline-block';
import './redline.css';

/** Unchanged blocks in a row from which on they are folded away. */
const foldedFrom = 3;

/** A redline as a text: what changed in its place, what did not folded away between. */
export function RedlineView({
  redline,
  locale,
  actsOn,
}: {
  redline: Redline;
  locale: Locale;
  /** What may be done about an outermost block. */
  actsOn?: (block: Block) => ReactNode;
}) {
  return (
    <article
      lang={locale}
      dir={directionOf(locale)}
      className="redline flex flex-col gap-4 font-reading text-18"
    >
      {stretches(redline.blocks).map((stretch) =>
        stretch.isFolded ? (
          <Folded key={`folded ${stretch.blocks[0]?.id}`} blocks={stretch.blocks} />
        ) : (
          stretch.blocks.map((block) => (
            <RedlineBlock key={`${block.kind} ${block.id}`} block={block} acts={actsOn?.(block)} />
          ))
        ),
      )}
    </article>
  );
}

function Folded({ blocks }: { blocks: readonly Block[] }) {
  const t = useTranslations('history.compare');
  return (
    <details>
      <summary className="cursor-pointer font-interface text-12 text-muted hover:text-ink" dir="auto">
        {t('unchanged', { count: blocks.length })}
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        {blocks.map((block) => (
          <RedlineBlock key={block.id} block={block} />
        ))}
      </div>
    </details>
  );
}

function stretches(blocks: readonly Block[]): { isFolded: boolean; blocks: Block[] }[] {
  const found: { isSame: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const isSame = block.kind === 'same' && !block.isMoved;
    const last = found.at(-1);
    if (last?.isSame === isSame) last.blocks.push(block);
    else found.push({ isSame, blocks: [block] });
  }
  return found.map(({ isSame, blocks: row }) => ({
    isFolded: isSame && row.length >= foldedFrom,
    blocks: row,
  }));
}
