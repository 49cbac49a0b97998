import type { Database } from '@marbre/db/create-database';
import { contentHash } from '@marbre/story/document/content-hash';
import { readDocument, ydocFromUpdates } from '@marbre/story/document/yjs-mapping';
import { encodeStateAsUpdate } from 'yjs';
import { refreshFindings } from '../facts/refresh-findings';
import { tryLockDocument } from './document-lock';
import { loadUpdates } from './load-document';
import { storeEditionText } from './store-edition-text';

/** Updates after which opening the document has become slow enough to be worth a new snapshot. */
const snapshotEvery = 100;
/** Days that single updates are kept after they are in a snapshot: who wrote what, lately. */
const updatesKeptDays = 30;

/**
 * Stores what follows from the log: the columns that lists show, and now and then a snapshot that makes
 * opening fast. Nothing depends on it for safety; it may fail, be late or be done twice.
 */
export async function compactDocument(database: Database, editionId: string): Promise<void> {
  await database.$transaction(async (tx) => {
    // The row before the log, like everybody who holds both: see `lockDocument`.
    await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
    const isAlone = await tryLockDocument(tx, editionId);
    const { updates, throughUpdateId, sinceSnapshot } = await loadUpdates(tx, editionId);
    if (updates.length === 0) return;
    const ydoc = ydocFromUpdates(updates);
    const document = readDocument(ydoc);
    if (isAlone && sinceSnapshot >= snapshotEvery) {
      const state = Buffer.from(encodeStateAsUpdate(ydoc));
      await tx.documentSnapshot.upsert({
        where: { editionId },
        create: { editionId, state, throughUpdateId },
        update: { state, throughUpdateId, at: new Date() },
      });
      await tx.$executeRaw`
        delete from "DocumentUpdate"
        where "editionId" = ${editionId}::uuid and id <= ${throughUpdateId}
          and at < now() - make_interval(days => ${updatesKeptDays}::int)`;
    }
    ydoc.destroy();
    await storeEditionText(tx, editionId, { document, contentHash: contentHash(document) });
    await refreshFindings(tx, editionId, document);
  });
}
