'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc/client';
import { TranslationFiles } from '../exchange/translation-files';
import { useStory } from '../story/use-story';
import { EditionLine } from './edition-line';
import { RequestTranslation } from './request-translation';
import { TranslationBlocks } from './translation-blocks';

/** How many of a story's latest runs say what is going on now. */
const recentRuns = 20;

/** The story's languages: where each stands, what the machine is doing, and how to have another. */
export function LanguagesPanel() {
  const t = useTranslations('translation');
  const { story, edition } = useStory();
  const runs = useQuery(useTRPC().job.list.queryOptions({ storyId: story.storyId, take: recentRuns }));
  return (
    <div className="flex flex-col gap-5">
      <section aria-label={t('title')}>
        <ul>
          {story.editions.map((one) => (
            <EditionLine
              key={one.id}
              edition={one}
              run={runs.data?.rows.find((run) => run.editionId === one.id && run.job === 'translate-edition')}
            />
          ))}
        </ul>
      </section>
      <RequestTranslation />
      {edition.isOriginal ? null : <TranslationBlocks editionId={edition.id} />}
      {edition.isOriginal || !edition.abilities.write.allowed ? null : (
        <TranslationFiles editionId={edition.id} />
      )}
    </div>
  );
}
