'use client';

import { useLocale, useTranslations } from 'next-intl';
import { localeNameIn } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { useStory } from '../story/use-story';
import { useSteps } from './use-steps';

/** The last question before readers see it. */
export function PublishDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('publishing');
  const frame = useTranslations('frame.acts');
  const locale = useLocale();
  const { edition, publishing } = useStory();
  const { publish } = useSteps(onClose);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      title={t('confirmPublish.title')}
      description={t('confirmPublish.words', {
        headline: edition.headline,
        language: localeNameIn(edition.locale, locale),
      })}
      closeLabel={frame('close')}
      actions={
        <>
          <Button onClick={onClose}>{frame('cancel')}</Button>
          <Button
            look="primary"
            isBusy={publish.isPending}
            onClick={() =>
              publish.mutate({ editionId: edition.id, contentHash: publishing.approval?.contentHash })
            }
          >
            {t(edition.status === 'published' ? 'step.update' : 'now')}
          </Button>
        </>
      }
    >
      {publishing.isChangedSinceApproval ? <Banner tone="warning">{t('changedSince')}</Banner> : null}
    </Dialog>
  );
}
