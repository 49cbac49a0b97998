'use client';

import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { type Locale, localeName } from '@marbre/story/vocabulary/locale';
import { Chip, type ChipProps } from '@marbre/ui/chip';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import type { DeskEdition } from './row-of';

interface LanguageChipsProps {
  storyId: string;
  editions: readonly DeskEdition[];
}

/**
 * Every language of the newsroom in one order: published, begun, behind or missing at a glance. With a mouse
 * each is the short way to where that language is worked on; with keys and fingers the way is the story.
 */
export function LanguageChips({ storyId, editions }: LanguageChipsProps) {
  const { open, all } = useNewsroomLanguages();
  const locales = all.filter(
    (locale) => open.includes(locale) || editions.some((edition) => edition.locale === locale),
  );
  return (
    <span className="flex gap-1" data-languages>
      {locales.map((locale) => {
        const edition = editions.find((candidate) => candidate.locale === locale);
        const path = `/desk/stories/${storyId}/${locale}`;
        return (
          <NextLink
            key={locale}
            href={edition?.isOriginal ? path : `${path}/translate`}
            prefetch={false}
            tabIndex={-1}
            className="relative z-10 flex hover:bg-sunken touch:pointer-events-none"
          >
            <LanguageChip locale={locale} edition={edition} />
          </NextLink>
        );
      })}
    </span>
  );
}

function LanguageChip({ locale, edition }: { locale: Locale; edition: DeskEdition | undefined }) {
  const t = useTranslations('desk.chip');
  const status = useTranslations('story.status');
  const language = localeName(locale);
  const [look, description] = ((): [ChipProps['look'], string] => {
    if (!edition) return ['missing', t('missing', { language })];
    if (edition.staleBlocks > 0) return ['stale', t('stale', { language, count: edition.staleBlocks })];
    if (edition.status === 'published') return ['solid', t('published', { language })];
    return ['outline', t('draft', { language, status: status(edition.status) })];
  })();
  return (
    <Chip look={look} description={description}>
      {locale}
    </Chip>
  );
}
