'use client';

import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { Icon } from '@marbre/ui/icon';
import { IconButton } from '@marbre/ui/icon-button';
import { PreviewButton } from '../history/preview-button';
import { NextStep } from '../publishing/next-step';
import { useSectionName } from '../settings/use-section-name';
import { EditionState } from './edition-state';
import { EditionSwitcher } from './edition-switcher';
import { useStory } from './use-story';

/** The top of a story: where it belongs, its languages, its state, and the one next step. */
export function StoryBar({ onPanel }: { onPanel: () => void }) {
  const t = useTranslations('story');
  const frame = useTranslations('frame');
  const translation = useTranslations('translation.desk');
  const sectionName = useSectionName();
  const { story, edition } = useStory();
  return (
    <div
      data-around-text
      className="sticky top-12 z-10 flex min-h-13 flex-wrap items-center gap-x-1 gap-y-2 border-b border-rule bg-paper px-4 py-2 sm:gap-x-4 sm:px-6"
    >
      <nav
        aria-label={frame('rooms.desk')}
        className="flex min-w-0 items-center gap-2 text-14 text-muted max-md:hidden"
      >
        <NextLink href="/desk" className="hover:text-ink hover:underline">
          {frame('rooms.desk')}
        </NextLink>
        <span aria-hidden className="text-edge">
          /
        </span>
        <NextLink
          href={`/desk?section=${story.section.id}`}
          className="truncate hover:text-ink hover:underline"
        >
          {sectionName(story.section)}
        </NextLink>
      </nav>
      <EditionSwitcher />
      {edition.sourceEditionId ? (
        <NextLink
          href={`/desk/stories/${story.storyId}/${edition.locale}/translate`}
          className="flex h-8 items-center gap-1.5 rounded-2 px-2 text-14 text-blue hover:bg-sunken touch:h-11"
        >
          <Icon name="languages" />
          <span className="max-lg:sr-only">{translation('title')}</span>
        </NextLink>
      ) : null}
      <span className="flex-1" />
      <span className="flex max-sm:hidden">
        <EditionState status={edition.status} />
      </span>
      <PreviewButton />
      <IconButton icon="panel" label={t('panels.show')} onClick={onPanel} className="lg:hidden" />
      <span className="flex empty:hidden max-sm:basis-full max-sm:*:flex-1">
        <NextStep />
      </span>
    </div>
  );
}
