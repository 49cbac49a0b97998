import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { readAcceptedKeyPoints } from './accepted-key-points';
import type { PublishingEdition } from './edition-under-lock';

/**
 * True when publishing a revision would show readers nothing new: neither words nor section, signatures,
 * topics or key points. A button pressed twice must not be an update.
 */
export async function isReadingCurrent(
  tx: Transaction,
  edition: PublishingEdition,
  revision: { contentHash: string; content: unknown },
): Promise<boolean> {
  const { reading, story } = edition;
  if (!reading || reading.withdrawnAt || reading.contentHash !== revision.contentHash) return false;
  const keyPoints = await readAcceptedKeyPoints(tx, edition, revision.content as StoryDocument);
  return (
    reading.sectionSlug === story.section.slug &&
    isSameList(
      reading.bylines,
      story.bylines.map(({ name }) => name),
    ) &&
    isSameList(
      reading.topics,
      story.topics.map(({ topic }) => topic.name),
    ) &&
    isSameList(reading.keyPoints, keyPoints)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
