'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeName, type Locale } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useStory } from '../story/use-story';
import { useRequestTranslation } from './use-request-translation';

/** "Translate into": every language the story does not have yet. */
export function RequestTranslation() {
  const t = useTranslations('translation');
  const { story } = useStory();
  const { open: locales } = useNewsroomLanguages();
  const request = useRequestTranslation();
  const missing = locales.filter((locale) => !story.editions.some((edition) => edition.locale === locale));
  const [chosen, setChosen] = useState<Locale | null>(null);
  const original = story.editions.find((edition) => edition.isOriginal) ?? story.editions[0];
  const locale = chosen && missing.includes(chosen) ? chosen : missing[0];
  if (!locale || !original) return <p className="text-12 text-muted">{t('all')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        request.mutate({ sourceEditionId: original.id, locale });
      }}
      className="flex flex-col gap-2"
    >
      <FormField label={t('translateTo')} hint={t('none')}>
        <div className="flex gap-2">
          <Select
            aria-label={t('translateTo')}
            value={locale}
            onChange={(event) => setChosen(missing.find((one) => one === event.target.value) ?? null)}
          >
            {missing.map((one) => (
              <option key={one} value={one} lang={one}>
                {localeName(one)}
              </option>
            ))}
          </Select>
          <Button type="submit" icon="languages" isBusy={request.isPending}>
            {t('act')}
          </Button>
        </div>
      </FormField>
    </form>
  );
}
