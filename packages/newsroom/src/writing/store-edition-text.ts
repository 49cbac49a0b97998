import type { Transaction } from '@marbre/db/create-database';
import { headlineOf, plainTextOf, standfirstOf } from '@marbre/story/document/plain-text';
import { searchableText } from '@marbre/story/document/searchable-text';
import { countWords } from '@marbre/story/document/word-count';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { notifyLive } from '../record/emit-event';
import { followText } from '../translation/follow-text';
import type { CurrentDocument } from './read-current-document';

/**
 * Brings what lists and search show of an edition (headline, standfirst, length, words) up to its text.
 * Writes nothing when the text is the same; tells open desks only when something they show changed.
 */
export async function storeEditionText(
  tx: Transaction,
  editionId: string,
  { document, contentHash }: CurrentDocument,
): Promise<void> {
  const edition = await tx.edition.findUnique({
    where: { id: editionId },
    select: { storyId: true, locale: true, headline: true, contentHash: true, status: true },
  });
  if (!edition || edition.contentHash === contentHash) return;
  const headline = headlineOf(document);
  const text = plainTextOf(document);
  await tx.edition.update({
    where: { id: editionId },
    data: {
      headline,
      standfirst: standfirstOf(document),
      wordCount: isLocale(edition.locale) ? countWords(text, edition.locale) : 0,
      searchText: searchableText(text),
      contentHash,
      changedAt: new Date(),
    },
  });
  await followText(tx, editionId, document);
  // While a draft is typed its row on the desk changes too little to wake everybody every two seconds.
  if (headline !== edition.headline || edition.status !== 'draft') {
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
  }
}
