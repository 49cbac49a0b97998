import type { Database, Transaction } from '@marbre/db/create-database';
import { appendDocumentUpdates, type UpdateToAppend } from './append-document-updates';

/** Appends one update to the log; see `appendDocumentUpdates`. Returns its id. */
export async function appendDocumentUpdate(
  database: Database | Transaction,
  update: UpdateToAppend,
): Promise<bigint> {
  const [id] = await appendDocumentUpdates(database, [update]);
  if (id === undefined) throw new Error('The update was not appended.');
  return id;
}
