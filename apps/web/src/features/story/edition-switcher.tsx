'use client';

import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { localeName } from '@marbre/story/vocabulary/locale';
import { useStory } from './use-story';

/** The languages the story exists in; the original first. */
export function EditionSwitcher() {
  const t = useTranslations('story');
  const { story, edition: current } = useStory();
  return (
    <nav aria-label={t('edition')} className="flex gap-1">
      {story.editions.map((edition) => (
        <NextLink
          key={edition.id}
          href={`/desk/stories/${story.storyId}/${edition.locale}`}
          lang={edition.locale}
          aria-current={edition.id === current.id ? 'page' : undefined}
          className="flex h-8 items-center gap-1 rounded-2 px-2 text-14 text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink touch:h-11"
        >
          <span className="max-sm:hidden">{localeName(edition.locale)}</span>
          <span className="uppercase sm:hidden">{edition.locale}</span>
          {edition.staleBlocks > 0 ? (
            <span className="rounded-2 bg-amber-soft px-1 text-12 text-amber">{edition.staleBlocks}</span>
          ) : null}
        </NextLink>
      ))}
    </nav>
  );
}
