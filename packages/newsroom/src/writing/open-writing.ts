import { createDatabase, type Database } from '@marbre/db/create-database';
import { type LiveSource, openLiveSource } from '../record/live-source';
import { type Admission, admitSession, admitWithTicket } from './admit-to-document';
import { appendDocumentUpdate, type UpdateToAppend } from './append-document-update';
import { compactDocument } from './compact-document';
import { keepPause } from './keep-pause';
import { loadUpdate, loadUpdates } from './load-document';

/** Everything live editing asks of the newsroom. */
export interface Writing {
  live: LiveSource;
  admit: (ticket: string, editionId: string) => Promise<Admission>;
  readmit: (sessionId: string, editionId: string) => Promise<Admission>;
  append: (update: UpdateToAppend) => Promise<bigint>;
  load: (editionId: string) => Promise<Uint8Array[]>;
  loadOne: (updateId: string) => Promise<Uint8Array | null>;
  compact: (editionId: string) => Promise<void>;
  keepPause: (editionId: string) => Promise<void>;
  /** Resolves when the database answers. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}

/** The live-editing commands over an open database. */
export function bindWriting(
  door: { database: Database; now: () => Date; ticketSecret: string },
  live: LiveSource,
): Omit<Writing, 'close'> {
  const { database } = door;
  return {
    live,
    admit: (ticket, editionId) => admitWithTicket(door, ticket, editionId),
    readmit: (sessionId, editionId) => admitSession(door, sessionId, editionId),
    append: (update) => appendDocumentUpdate(database, update),
    load: async (editionId) => (await loadUpdates(database, editionId)).updates,
    loadOne: (updateId) => loadUpdate(database, updateId),
    compact: (editionId) => compactDocument(database, editionId),
    keepPause: (editionId) => keepPause(database, editionId),
    ping: async () => void (await database.$queryRaw`select 1`),
  };
}

/** Opens the database and the newsroom's live events for a process that serves live editing. */
export function openWriting(options: {
  databaseUrl: string;
  ticketSecret: string;
  poolSize: number;
}): Writing {
  const { databaseUrl, ticketSecret, poolSize } = options;
  const database = createDatabase(databaseUrl, { poolSize, applicationName: 'marbre collab' });
  const live = openLiveSource(databaseUrl);
  return {
    ...bindWriting({ database, ticketSecret, now: () => new Date() }, live),
    async close() {
      await live.close();
      await database.$disconnect();
    },
  };
}
