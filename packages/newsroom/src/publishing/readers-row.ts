import type { Transaction } from '@marbre/db/create-database';
import { headlineOf, standfirstOf } from '@marbre/story/document/plain-text';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { countDocumentWords } from '@marbre/story/document/word-count';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { readAcceptedKeyPoints } from './accepted-key-points';
import type { PublishingEdition } from './edition-under-lock';

/**
 * What readers are shown of an edition with these words, but for its address and its times: what publication
 * writes down, and what a preview shows beforehand.
 */
export async function readersRow(tx: Transaction, edition: PublishingEdition, content: StoryDocument) {
  const locale = edition.locale as Locale;
  return {
    storyId: edition.storyId,
    locale,
    sectionSlug: edition.story.section.slug,
    headline: headlineOf(content),
    standfirst: standfirstOf(content),
    bylines: edition.story.bylines.map(({ name }) => name),
    topics: edition.story.topics.map(({ topic }) => topic.name),
    keyPoints: await readAcceptedKeyPoints(tx, edition, content),
    wordCount: countDocumentWords(content, locale),
    isTranslation: edition.sourceEditionId !== null,
    sourceLocale: edition.sourceEdition?.locale ?? locale,
  };
}
