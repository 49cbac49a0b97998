'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';

/** Words that could not be taken, because the text had gone to its editors: kept here to be copied. */
export function RefusedWords({ words, onClose }: { words: string; onClose: () => void }) {
  const t = useTranslations('suggestions.refused');
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    notify({ tone: 'done', words: t('copied') });
  };
  return (
    <div className="px-4 pt-3 sm:px-6" data-refused-words>
      <Banner
        tone="warning"
        title={t('title')}
        actions={
          <>
            {words === '' ? null : (
              <Button size="small" onClick={() => void copy()}>
                {t('copy')}
              </Button>
            )}
            <Button size="small" look="quiet" onClick={onClose}>
              {t('close')}
            </Button>
          </>
        }
      >
        {t('explanation')}
        {words === '' ? null : (
          <textarea
            readOnly
            dir="auto"
            aria-label={t('words')}
            value={words}
            rows={Math.min(8, words.split('\n').length + 1)}
            className="mt-2 w-full rounded-2 border border-edge bg-raised p-2 font-reading text-16 text-ink"
          />
        )}
      </Banner>
    </div>
  );
}
