'use client';

import { useTranslations } from 'next-intl';
import { localeNames, locales } from '@marbre/story/vocabulary/locale';
import { Chip } from '@marbre/ui/chip';
import type { DeskEdition } from './row-of';

/** Every language of the newsroom in one order: published, begun, behind or missing at a glance. */
export function LanguageChips({ editions }: { editions: readonly DeskEdition[] }) {
  const t = useTranslations('desk.chip');
  const status = useTranslations('story.status');
  return (
    <span className="flex gap-1" data-languages>
      {locales.map((locale) => {
        const edition = editions.find((candidate) => candidate.locale === locale);
        const language = localeNames[locale];
        if (!edition) {
          return (
            <Chip key={locale} look="missing" description={t('missing', { language })}>
              {locale}
            </Chip>
          );
        }
        if (edition.staleBlocks > 0) {
          return (
            <Chip
              key={locale}
              look="stale"
              description={t('stale', { language, count: edition.staleBlocks })}
            >
              {locale}
            </Chip>
          );
        }
        const isPublic = edition.status === 'published';
        return (
          <Chip
            key={locale}
            look={isPublic ? 'solid' : 'outline'}
            description={
              isPublic
                ? t('published', { language })
                : t('draft', { language, status: status(edition.status) })
            }
          >
            {locale}
          </Chip>
        );
      })}
    </span>
  );
}
