import { createDatabase, type Database } from '@marbre/db/create-database';
import {
  isStatementRefused,
  openPreparedStatements,
  type PreparedStatements,
} from '@marbre/db/prepared-statements';
import type { Carriage } from '@marbre/story/unseen/plan-carrying';
import type { Problem } from '@marbre/story/vocabulary/problem';
import { documentChannel, liveChannel } from '../record/events';
import { keepPause } from '../history/keep-pause';
import { noteSuggestions, type SuggestionsToNote } from '../suggestion/note-suggestions';
import { listListeners } from '../record/list-listeners';
import { type LiveSource, openLiveSource } from '../record/live-source';
import { type Admission, admitWithTicket, type OpenDoor, readmit } from './admit-to-document';
import { appendKeystrokes, type UpdateToAppend } from './append-document-updates';
import { carryUnseenWords } from './carry-unseen-words';
import { compactDocument } from './compact-document';
import { groupAppends, lanes } from './group-appends';
import { groupTellings } from './group-tellings';
import { loadSome, loadUpdates } from './load-document';
import { type KeptUpdate, tellDocumentUpdates } from './tell-document-updates';

/** Everything live editing asks of the newsroom. */
export interface Writing {
  live: LiveSource;
  admit: (ticket: string, editionId: string) => Promise<Admission>;
  /** Whether these may still be where they are: in their order, with the problem of those who may not. */
  readmit: (doors: readonly OpenDoor[]) => Promise<(Admission | Problem)[]>;
  append: (update: UpdateToAppend) => Promise<bigint>;
  load: (editionId: string) => Promise<Uint8Array[]>;
  /** Null when one of them has been folded away. */
  loadSome: (updateIds: string[]) => Promise<Uint8Array[] | null>;
  compact: (editionId: string, options?: { isAtRest?: boolean }) => Promise<void>;
  /** For writers who have left: their own device carries words as long as it is there. */
  carry: (editionId: string, carriages: readonly Carriage[]) => Promise<void>;
  keepPause: (editionId: string) => Promise<void>;
  /** Writes down whose new suggestions are; answers whose each of them is, by id. */
  noteSuggestions: (suggestions: SuggestionsToNote) => Promise<Map<string, string | null>>;
  /** Who follows the newsroom's live documents, this process among them: a number for as long as each does. */
  listProcesses: () => Promise<number[]>;
  /** Resolves when the database answers. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}

/** The live-editing commands over an open database. */
function bindWriting(
  door: { database: Database; now: () => Date; ticketSecret: string },
  statements: PreparedStatements,
  live: LiveSource,
): Writing {
  const { database } = door;
  const tellings = groupTellings<KeptUpdate>((updates) => tellDocumentUpdates(database, updates));
  const append = async (updates: UpdateToAppend[]) => {
    const ids = await appendKeystrokes(statements, updates);
    updates.forEach(({ editionId, origin = '' }, index) => {
      const id = ids[index];
      if (id !== undefined) tellings.add({ id, editionId, origin });
    });
    return ids;
  };
  return {
    live,
    admit: (ticket, editionId) => admitWithTicket(door, ticket, editionId),
    readmit: (doors) => readmit(door, doors),
    append: groupAppends(append, isStatementRefused),
    load: async (editionId) => (await loadUpdates(database, editionId)).updates,
    loadSome: (updateIds) => loadSome(database, updateIds),
    compact: (editionId, options) => compactDocument(database, editionId, options),
    carry: (editionId, carriages) => carryUnseenWords(database, editionId, carriages),
    keepPause: (editionId) => keepPause(database, editionId),
    noteSuggestions: (suggestions) => noteSuggestions(database, suggestions),
    listProcesses: () => listListeners(database, documentChannel),
    ping: async () => void (await database.$queryRaw`select 1`),
    close: () => tellings.close(),
  };
}

/** Opens the database and the newsroom's live events for a process that serves live editing. */
export function openWriting(options: {
  databaseUrl: string;
  ticketSecret: string;
  poolSize: number;
}): Writing {
  const { databaseUrl, ticketSecret, poolSize } = options;
  const applicationName = 'marbre collab';
  const database = createDatabase(databaseUrl, { poolSize, applicationName });
  const statements = openPreparedStatements(databaseUrl, { size: lanes, applicationName });
  const live = openLiveSource(databaseUrl, [liveChannel, documentChannel]);
  const writing = bindWriting({ database, ticketSecret, now: () => new Date() }, statements, live);
  return {
    ...writing,
    async close() {
      await writing.close();
      await live.close();
      await statements.close();
      await database.$disconnect();
    },
  };
}
