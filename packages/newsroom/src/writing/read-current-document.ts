import type { Database, Transaction } from '@marbre/db/create-database';
import { contentHash } from '@marbre/story/document/content-hash';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { documentFromUpdates } from '@marbre/story/document/yjs-mapping';
import { Problem } from '@marbre/story/vocabulary/problem';
import { loadUpdates } from './load-document';

/** The words as everyone writing sees them now, and their fingerprint. */
export interface CurrentDocument {
  document: StoryDocument;
  contentHash: string;
}

/** Reads an edition's live text. Throws `not-found` when there is no such edition. */
export async function readCurrentDocument(
  database: Database | Transaction,
  editionId: string,
): Promise<CurrentDocument> {
  const { updates } = await loadUpdates(database, editionId);
  if (updates.length === 0) {
    const edition = await database.edition.findUnique({ where: { id: editionId }, select: { id: true } });
    if (!edition) throw new Problem('not-found');
  }
  const document = documentFromUpdates(updates);
  return { document, contentHash: contentHash(document) };
}
