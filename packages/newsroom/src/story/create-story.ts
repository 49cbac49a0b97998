import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import type { StoryDocument } from '@marbre/story/document/story-node';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { RevisionReason } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { createEdition } from './create-edition';
import { storyFields } from './story-fields';
import { setTopics } from './topics';

export const createStoryInput = z.object({
  locale: storyFields.locale,
  sectionId: storyFields.sectionId,
  headline: storyFields.headline,
  bylines: storyFields.bylines.optional(),
});

/** Starts a story with a headline and an empty text; signed by its author unless said otherwise. */
export async function createStory(
  context: CommandContext,
  input: z.input<typeof createStoryInput>,
): Promise<{ storyId: string; editionId: string }> {
  const { headline, ...fields } = parseInput(createStoryInput, input);
  const document = normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: headline }] },
      { type: 'standfirst' },
      { type: 'paragraph' },
    ],
  });
  const bylines = fields.bylines ?? (await ownByline(context));
  return layStory(context, { ...fields, document, bylines, topics: [], reason: 'created' });
}

/** Everything a story starts with, however it came: typed, imported or duplicated. */
export interface NewStory {
  locale: Locale;
  sectionId: string;
  document: StoryDocument;
  bylines: readonly string[];
  topics: readonly string[];
  reason: RevisionReason;
  sourcesNote?: string;
  rightsNote?: string;
}

/** Writes a new story and its first edition in one transaction, asking the policy first. */
export async function layStory(
  context: CommandContext,
  story: NewStory,
): Promise<{ storyId: string; editionId: string }> {
  const { locale, sectionId, document, bylines, topics, reason } = story;
  assertCan(context.actor, 'story.create', { locale, sectionId });
  return context.database.$transaction(async (tx) => {
    await assertLanguagesOpen(tx, [locale]);
    await assertSectionsExist(tx, [sectionId]);
    const { id: storyId } = await tx.story.create({
      data: {
        sectionId,
        createdById: personIdOf(context.actor),
        createdAt: context.now(),
        sourcesNote: story.sourcesNote,
        rightsNote: story.rightsNote,
        bylines: { create: bylines.map((name, position) => ({ name, position })) },
      },
      select: { id: true },
    });
    await setTopics(tx, storyId, topics);
    const { editionId } = await createEdition(tx, context, { storyId, locale, document, reason });
    await recordAudit(tx, context.actor, {
      action: 'story.create',
      subjectKind: 'story',
      subjectId: storyId,
      after: { locale, sectionId, bylines: [...bylines], reason },
    });
    await notifyLive(tx, { topic: 'story', storyId });
    return { storyId, editionId };
  });
}

async function ownByline(context: CommandContext): Promise<string[]> {
  const personId = personIdOf(context.actor);
  if (!personId) return [];
  const person = await context.database.person.findUnique({
    where: { id: personId },
    select: { name: true },
  });
  return person ? [person.name] : [];
}
