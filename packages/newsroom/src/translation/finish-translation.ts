import { contentHash } from '@marbre/story/document/content-hash';
import { headlineOf } from '@marbre/story/document/plain-text';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { Problem } from '@marbre/story/vocabulary/problem';
import { system } from '@marbre/story/policy/actor';
import type { Transaction } from '@marbre/db/create-database';
import type { CommandContext } from '../context';
import type { JobPayload } from '../jobs/job-definitions';
import { notifyLive } from '../record/emit-event';
import { freeSlug, slugFrom } from '../story/slug';
import { createRevision } from '../writing/create-revision';
import { lockDocument } from '../writing/document-lock';
import { storeEditionText } from '../writing/store-edition-text';
import { isQuiet } from './follow-moves';
import { storeBehind } from './follow-text';
import type { TranslationWork } from './read-translation-work';
import { translationSelect } from './read-pairings';
import { copyWordlessBlocks, placeOf, removeTargetBlocks } from './target-block';

/** After the last block: pictures and rules in their places, the address from the headline, the facts compared. */
export async function finishTranslation(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'translate-edition'>,
  work: TranslationWork,
): Promise<void> {
  const { targetEditionId: editionId, storyId } = payload;
  await context.database.$transaction(async (tx) => {
    await lockDocument(tx, editionId);
    const edition = await tx.edition.findUnique({
      where: { id: editionId },
      select: { ...translationSelect, storyId: true, contentHash: true, staleBlocks: true },
    });
    if (!edition?.sourceEdition) throw new Problem('not-found');
    const document = await tidy(tx, editionId, work);
    await nameAddress(tx, editionId, document);
    await createRevision(tx, { actor: system }, { editionId, reason: 'translated', document });
    // Where the text is new to lists and search, what is behind was counted with it.
    if (edition.contentHash === contentHash(document)) {
      await storeBehind(tx, { ...edition, sourceEdition: edition.sourceEdition }, { target: document });
    }
    await notifyLive(tx, { topic: 'story', storyId });
  });
}

/** A run that ends before its last block leaves what has arrived, and lists and search that know of it. */
export async function leaveTranslation(
  context: Pick<CommandContext, 'database'>,
  payload: JobPayload<'translate-edition'>,
  work: TranslationWork,
): Promise<void> {
  const { targetEditionId: editionId } = payload;
  await context.database.$transaction(async (tx) => {
    await lockDocument(tx, editionId);
    const document = await tidy(tx, editionId, work);
    await storeEditionText(tx, editionId, { document, contentHash: contentHash(document) });
  });
}

/**
 * What has no words comes along. Blocks whose source is gone and that are empty by now go, unless somebody is
 * writing in the text at this moment: then they wait for the next run.
 */
async function tidy(tx: Transaction, editionId: string, work: TranslationWork): Promise<StoryDocument> {
  const before = await work.session.read(tx);
  const rows = await tx.translatedBlock.findMany({
    where: { editionId },
    select: { blockId: true, sourceBlockId: true },
  });
  const present = new Set(extractSegments(work.source, work.sourceLocale).map(({ blockId }) => blockId));
  const worded = new Set(extractSegments(before, work.targetLocale).map(({ blockId }) => blockId));
  const empty = rows.filter((row) => !present.has(row.sourceBlockId) && !worded.has(row.blockId));
  const mayGo = empty.length > 0 && (await isQuiet(tx, editionId));
  const gone = new Set(mayGo ? empty.map(({ blockId }) => blockId) : []);
  if (gone.size > 0) {
    await tx.translatedBlock.deleteMany({ where: { editionId, blockId: { in: [...gone] } } });
  }
  return work.session.change(tx, { personId: null, machine: 'translation' }, (ydoc) => {
    copyWordlessBlocks(ydoc, placeOf(work.source, before, rows));
    removeTargetBlocks(ydoc, before, gone);
  });
}

/** The address laid before there was a headline gives way to one that says something, once. */
async function nameAddress(tx: Transaction, editionId: string, document: StoryDocument): Promise<void> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { locale: true, slug: true, slugDate: true, status: true, version: true },
  });
  const wanted = slugFrom(headlineOf(document));
  const isUnnamed =
    edition.status === 'draft' && edition.version === 1 && edition.slug.startsWith(slugFrom(''));
  if (!isUnnamed || wanted === slugFrom('')) return;
  const slug = await freeSlug(tx, edition, edition.slugDate, wanted);
  await tx.edition.update({ where: { id: editionId }, data: { slug, version: { increment: 1 } } });
}
