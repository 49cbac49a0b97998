'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { headlineOf, standfirstOf } from '@marbre/story/document/plain-text';
import { renderBody } from '@marbre/story/document/render-html';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC } from '../../trpc/client';
import { useStory } from '../story/use-story';
import { useRestore } from './use-restore';

/** One revision as it was, and the way back to it. */
export function RevisionDialog({ revisionId, onClose }: { revisionId: string; onClose: () => void }) {
  const t = useTranslations('history');
  const frame = useTranslations('frame');
  const format = useFormatter();
  const trpc = useTRPC();
  const { edition, publishing } = useStory();
  const { isBusy, restore } = useRestore();
  const { data: revision } = useQuery(trpc.history.revision.queryOptions({ revisionId }));
  const mayRestore =
    edition.abilities.write.allowed &&
    revision !== undefined &&
    revision.contentHash !== publishing.contentHash;
  return (
    <Dialog
      isOpen
      onOpenChange={(next) => !next && onClose()}
      width="wide"
      title={
        revision
          ? t('reading', {
              number: revision.number,
              when: format.dateTime(revision.createdAt, 'dated'),
            })
          : frame('loading')
      }
      description={mayRestore ? t('restoreHint') : undefined}
      closeLabel={frame('acts.close')}
      actions={
        <>
          <Button onClick={onClose}>{frame('acts.close')}</Button>
          {mayRestore ? (
            <Button
              look="primary"
              icon="undo"
              isBusy={isBusy}
              onClick={() => restore({ editionId: edition.id, revisionId, number: revision.number }, onClose)}
            >
              {t('restore')}
            </Button>
          ) : null}
        </>
      }
    >
      {revision ? (
        <RevisionText document={revision.content as unknown as StoryDocument} locale={edition.locale} />
      ) : (
        <Skeleton label={frame('loading')} lines={6} />
      )}
    </Dialog>
  );
}

function RevisionText({ document, locale }: { document: StoryDocument; locale: Locale }) {
  return (
    <article
      // A long text is scrolled by keyboard too.
      tabIndex={0}
      lang={locale}
      dir={directionOf(locale)}
      className="border-t border-rule pt-4 font-reading text-18 -outline-offset-2"
    >
      <h2 className="text-26 font-semibold">{headlineOf(document)}</h2>
      <p className="mt-2 text-muted">{standfirstOf(document)}</p>
      <div
        className="mt-4 flex flex-col gap-3 [&_blockquote]:border-s-2 [&_blockquote]:border-rule [&_blockquote]:ps-4 [&_h2]:text-21 [&_h2]:font-semibold [&_h3]:font-semibold [&_ol]:list-decimal [&_ol]:ps-6 [&_ul]:list-disc [&_ul]:ps-6"
        // Made from our own schema by our own renderer, which escapes every word of it.
        dangerouslySetInnerHTML={{ __html: renderBody(document, { locale }) }}
      />
    </article>
  );
}
