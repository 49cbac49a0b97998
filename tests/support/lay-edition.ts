import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { approveEdition } from '@marbre/newsroom/publishing/approve-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import type { CommandContext } from '@marbre/newsroom/context';
import { createEdition } from '@marbre/newsroom/story/create-edition';
import { layStory } from '@marbre/newsroom/story/create-story';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { replaceDocument } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';

/** A short story document: a headline, and a paragraph per text. */
export function textOfStory(headline: string, ...paragraphs: string[]): StoryDocument {
  const words = (text: string) => (text === '' ? [] : [{ type: 'text', text }]);
  return normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: words(headline) },
      ...paragraphs.map((text, index) => ({
        type: 'paragraph',
        attrs: { id: `p${index + 1}` },
        content: words(text),
      })),
    ],
  });
}

export interface LaidText {
  storyId: string;
  editionId: string;
}

/** A story in French (or another language) with a paragraph, in draft. */
export function layDraft(
  context: CommandContext,
  sectionId: string,
  headline = 'Le pont rouvre à la circulation',
  locale: Locale = 'fr',
): Promise<LaidText> {
  return layStory(context, {
    locale,
    sectionId,
    document: textOfStory(headline, 'Les premières voitures ont traversé à 7 h 40.'),
    bylines: ['Jeanne Morel'],
    topics: ['Transports'],
    reason: 'created',
  });
}

/** Another language of a story, in draft, written against the original. */
export async function layTranslation(
  context: CommandContext,
  { storyId, editionId }: LaidText,
  locale: Locale,
  headline = 'The bridge reopens to traffic',
): Promise<LaidText> {
  const laid = await context.database.$transaction((tx) =>
    createEdition(tx, context, {
      storyId,
      locale,
      sourceEditionId: editionId,
      document: textOfStory(headline, 'The first cars crossed at 7.40 a.m.'),
      reason: 'translated',
    }),
  );
  return { storyId, editionId: laid.editionId };
}

/** The hash of the live words: what an approver's screen sends back. */
export async function hashOf(context: CommandContext, editionId: string): Promise<string> {
  return (await readCurrentDocument(context.database, editionId)).contentHash;
}

/** Types over the whole text, as an author would. */
export async function retype(
  context: CommandContext,
  editionId: string,
  document: StoryDocument,
): Promise<void> {
  await context.database.$transaction((tx) =>
    changeDocument(tx, editionId, { personId: personIdOf(context.actor) }, (ydoc) =>
      replaceDocument(ydoc, document),
    ),
  );
}

/** Takes a draft through review to approval; returns the hash of what was approved. */
export async function approveDraft(context: CommandContext, editionId: string): Promise<string> {
  await submitEdition(context, { editionId });
  const contentHash = await hashOf(context, editionId);
  await approveEdition(context, { editionId, contentHash });
  return contentHash;
}
