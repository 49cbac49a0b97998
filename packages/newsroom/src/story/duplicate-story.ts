import { assertCan } from '@marbre/story/policy/can';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { readCurrentDocument } from '../writing/read-current-document';
import { layStory } from './create-story';

export const duplicateStoryInput = z.object({ editionId: z.uuid() });

/** Starts a new story from the words and metadata of an edition as they stand now. */
export async function duplicateStory(
  context: CommandContext,
  input: z.input<typeof duplicateStoryInput>,
): Promise<{ storyId: string; editionId: string }> {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(duplicateStoryInput, input);
  const edition = await context.database.edition.findUnique({
    where: { id: editionId },
    select: {
      locale: true,
      story: {
        select: {
          sectionId: true,
          sourcesNote: true,
          rightsNote: true,
          bylines: { orderBy: { position: 'asc' }, select: { name: true } },
          topics: { select: { topic: { select: { name: true } } } },
        },
      },
    },
  });
  if (!edition || !isLocale(edition.locale)) throw new Problem('not-found');
  const { document } = await readCurrentDocument(context.database, editionId);
  return layStory(context, {
    locale: edition.locale,
    sectionId: edition.story.sectionId,
    document,
    bylines: edition.story.bylines.map(({ name }) => name),
    topics: edition.story.topics.map(({ topic }) => topic.name),
    reason: 'created',
    sourcesNote: edition.story.sourcesNote,
    rightsNote: edition.story.rightsNote,
  });
}
