'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { Skeleton } from '@marbre/ui/skeleton';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** The story as readers will see it, at the width of a screen or of a phone. */
export function PreviewDialog({
  editionId,
  revisionId,
  onClose,
}: {
  editionId: string;
  /** Left out, the present text. */
  revisionId?: string;
  onClose: () => void;
}) {
  const t = useTranslations('history.preview');
  const frame = useTranslations('frame');
  const notify = useNotify();
  const words = useProblemWords();
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const { mutate: ask, data: link } = useMutation(
    useTRPC().history.preview.mutationOptions({
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    }),
  );
  useEffect(() => ask({ editionId, revisionId }), [ask, editionId, revisionId]);
  return (
    <Dialog
      isOpen
      onOpenChange={(next) => !next && onClose()}
      width="full"
      title={t('title')}
      description={t('hint')}
      closeLabel={frame('acts.close')}
    >
      <div className="flex h-full flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          {/* On a phone there is but one width. */}
          <span className="inline-flex max-sm:hidden">
            <SegmentedControl
              label={t('width')}
              value={width}
              onChange={setWidth}
              options={[
                { value: 'desktop', label: t('desktop') },
                { value: 'phone', label: t('phone') },
              ]}
            />
          </span>
          {link ? (
            <Button asChild>
              <a href={link.path} target="_blank" rel="noopener">
                {t('newTab')}
              </a>
            </Button>
          ) : null}
        </div>
        {link ? (
          <iframe
            title={t('frame')}
            src={link.path}
            className={`mx-auto min-h-0 w-full flex-1 border border-edge bg-paper ${
              width === 'phone' ? 'max-w-97.5 rounded-4' : ''
            }`}
          />
        ) : (
          <Skeleton label={frame('loading')} lines={8} />
        )}
      </div>
    </Dialog>
  );
}
