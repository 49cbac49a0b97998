'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isEmptyRedline, type Redline, type RedlineBlock } from '@marbre/story/redline/redline';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC } from '../../trpc/client';
import { useStory } from '../story/use-story';
import { ComparedSide } from './compared-side';
import { MetadataChanges } from './metadata-changes';
import { RedlineView } from './redline-view';
import { useRestore } from './use-restore';

export interface Compared {
  editionId: string;
  fromId: string | null;
  /** Null for the present text. */
  toId: string | null;
}

/** Two versions of a text as one: what came, what went, and the way back for a single block. */
export function CompareDialog({ compared, onClose }: { compared: Compared; onClose: () => void }) {
  const t = useTranslations('history.compare');
  const frame = useTranslations('frame');
  const trpc = useTRPC();
  const { story, edition } = useStory();
  const { isBusy, restore } = useRestore();
  const [sides, setSides] = useState(compared);
  const { data } = useQuery({
    ...trpc.history.compare.queryOptions({
      editionId: sides.editionId,
      fromId: sides.fromId ?? undefined,
      toId: sides.toId ?? undefined,
    }),
    placeholderData: keepPreviousData,
    // The present text is being written while one looks at it.
    staleTime: sides.toId === null ? 0 : Infinity,
  });
  const shown = story.editions.find(({ id }) => id === sides.editionId) ?? edition;
  const from = data?.from;
  const actsOn = (block: RedlineBlock) => {
    const isRestorable =
      block.kind === 'changed' || block.kind === 'removed' || (block.kind === 'added' && sides.toId === null);
    if (!from || !isRestorable || !shown.abilities.write.allowed) return null;
    return (
      <Button
        look="quiet"
        size="small"
        icon="undo"
        disabled={isBusy}
        onClick={() =>
          restore({
            editionId: sides.editionId,
            revisionId: from.id,
            number: from.number,
            blockId: block.beforeId ?? block.id,
          })
        }
      >
        {block.kind === 'added' ? t('removeBlock') : t('restoreBlock', { number: from.number })}
      </Button>
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(next) => !next && onClose()}
      width="full"
      title={t('title')}
      description={data ? <Counts redline={data.redline} /> : null}
      closeLabel={frame('acts.close')}
    >
      <div
        role="group"
        aria-label={t('sideActs')}
        className="sticky top-0 z-10 mb-5 grid gap-3 border-b border-rule bg-raised py-3 sm:grid-cols-2"
      >
        <ComparedSide
          side="from"
          editionId={sides.editionId}
          value={sides.fromId}
          revision={data?.from ?? null}
          onChange={(fromId) => setSides({ ...sides, fromId })}
        />
        <ComparedSide
          side="to"
          editionId={sides.editionId}
          value={sides.toId}
          revision={data?.to ?? null}
          onChange={(toId) => setSides({ ...sides, toId })}
        />
      </div>
      {data ? (
        <div aria-live="polite">
          <MetadataChanges changes={data.metadata} />
          {isEmptyRedline(data.redline) && data.metadata.length === 0 ? (
            <p className="mb-4 text-14 text-muted">{t('none')}</p>
          ) : null}
          <RedlineView redline={data.redline} locale={shown.locale} actsOn={actsOn} />
        </div>
      ) : (
        <Skeleton label={frame('loading')} lines={8} />
      )}
    </Dialog>
  );
}

function Counts({ redline }: { redline: Redline }) {
  const t = useTranslations('history.compare');
  const { addedWords, removedWords, changedBlocks, movedBlocks, addedBlocks, removedBlocks } = redline.counts;
  return (
    <>
      {t('counts', { added: addedWords, removed: removedWords })}
      {changedBlocks + movedBlocks + addedBlocks + removedBlocks > 0
        ? ` · ${t('blocks', { changed: changedBlocks, moved: movedBlocks, came: addedBlocks, gone: removedBlocks }).replace(/ · $/, '')}`
        : ''}
    </>
  );
}
