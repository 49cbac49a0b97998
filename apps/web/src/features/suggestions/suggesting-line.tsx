'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { useOptionalSuggestions } from './suggestions-provider';

/** Says above the text that what is written is only suggested, or that the text is shown as it would read. */
export function SuggestingLine() {
  const t = useTranslations('suggestions');
  const suggestions = useOptionalSuggestions();
  if (!suggestions || (suggestions.mode === 'editing' && !suggestions.isClean)) return null;
  const { isClean, setClean, isHeld } = suggestions;
  return (
    <div
      role="status"
      className="mx-auto mt-4 flex w-full max-w-180 items-center gap-3 border-s-2 border-blue px-4 py-1 text-14 text-blue sm:px-6"
    >
      <span className="min-w-0 flex-1">{isClean ? t('cleanLine') : isHeld ? t('held') : t('line')}</span>
      {isClean ? (
        <Button size="small" onClick={() => setClean(false)}>
          {t('showMarks')}
        </Button>
      ) : null}
    </div>
  );
}
