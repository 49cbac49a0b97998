import { assertCan, can } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { presentDeskRow, storyOnDesk } from './present-desk-row';

export const getStoryInput = z.object({ storyId: z.uuid() });

/** One story with its metadata, its editions, and what this person may do with each. */
export async function getStory(context: QueryContext, input: z.input<typeof getStoryInput>) {
  assertCan(context.actor, 'story.read');
  const { storyId } = parseInput(getStoryInput, input);
  const story = await context.database.story.findUnique({
    where: { id: storyId },
    select: {
      ...storyOnDesk,
      version: true,
      sourcesNote: true,
      rightsNote: true,
      createdById: true,
      topics: { select: { topic: { select: { name: true } } } },
      editions: {
        ...storyOnDesk.editions,
        select: {
          ...storyOnDesk.editions.select,
          slug: true,
          slugDate: true,
          version: true,
          firstPublishedAt: true,
        },
      },
    },
  });
  if (!story) throw new Problem('not-found');
  const { actor } = context;
  const storyFacts = { sectionId: story.sectionId, createdById: story.createdById };
  const row = presentDeskRow(story);
  return {
    ...row,
    version: story.version,
    sourcesNote: story.sourcesNote,
    rightsNote: story.rightsNote,
    topics: story.topics.map(({ topic }) => topic.name),
    abilities: {
      change: can(actor, 'story.change', {
        ...storyFacts,
        statuses: story.editions.map(({ status }) => status),
      }),
    },
    editions: story.editions.flatMap((edition, index) => {
      const shown = row.editions[index];
      if (!shown || !isLocale(edition.locale)) return [];
      const facts = {
        ...storyFacts,
        locale: edition.locale,
        isTranslation: edition.sourceEditionId !== null,
        status: shown.status,
      };
      return [
        {
          ...shown,
          locale: edition.locale,
          slug: edition.slug,
          slugDate: edition.slugDate,
          version: edition.version,
          sourceEditionId: edition.sourceEditionId,
          firstPublishedAt: edition.firstPublishedAt,
          abilities: {
            write: can(actor, 'edition.write', facts),
            suggest: can(actor, 'edition.suggest', facts),
            submit: can(actor, 'edition.submit', facts),
            approve: can(actor, 'edition.approve', facts),
            publish: can(actor, 'edition.publish', facts),
            summarize: can(actor, 'summary.request', facts),
          },
        },
      ];
    }),
  };
}
