import type { Database } from '@marbre/db/create-database';
import { contentHash } from '@marbre/story/document/content-hash';
import { documentFromUpdates } from '@marbre/story/document/yjs-mapping';
import { refreshFindings } from '../facts/refresh-findings';
import { foldLog } from './fold-log';
import { loadUpdates } from './load-document';
import { storeEditionText } from './store-edition-text';

/** Updates after which opening the document has become slow enough to be worth a new snapshot. */
const snapshotEvery = 100;
/** The same when nobody is writing any more, and there is time. */
const snapshotAtRest = 10;

/**
 * Stores what follows from the log: the columns that lists show, and now and then a snapshot that makes
 * opening fast and the log short. Nothing depends on it for safety; it may fail, be late or be done twice.
 */
export async function compactDocument(
  database: Database,
  editionId: string,
  { isAtRest = false }: { isAtRest?: boolean } = {},
): Promise<void> {
  const sinceSnapshot = await database.$transaction(async (tx) => {
    // An older reading of the text must not be stored over a newer one. The row comes before any log: see
    // `lockDocument`.
    await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
    const loaded = await loadUpdates(tx, editionId);
    if (loaded.updates.length === 0) return 0;
    const document = documentFromUpdates(loaded.updates);
    await storeEditionText(tx, editionId, { document, contentHash: contentHash(document) });
    await refreshFindings(tx, editionId, document);
    return loaded.sinceSnapshot;
  });
  if (sinceSnapshot >= (isAtRest ? snapshotAtRest : snapshotEvery)) {
    await foldLog(database, editionId, { isAtRest });
  }
}
