import { createDatabase, type Database } from '@marbre/db/create-database';
import { Prisma } from '@marbre/db/generated/prisma/client';
import type { Problem } from '@marbre/story/vocabulary/problem';
import { documentChannel, liveChannel } from '../record/events';
import { keepPause } from '../history/keep-pause';
import { noteSuggestions, type SuggestionsToNote } from '../suggestion/note-suggestions';
import { listListeners } from '../record/list-listeners';
import { type LiveSource, openLiveSource } from '../record/live-source';
import { type Admission, admitWithTicket, type OpenDoor, readmit } from './admit-to-document';
import { appendDocumentUpdates, type UpdateToAppend } from './append-document-updates';
import { compactDocument } from './compact-document';
import { groupAppends } from './group-appends';
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
export function bindWriting(
  door: { database: Database; now: () => Date; ticketSecret: string },
  live: LiveSource,
): Writing {
  const { database } = door;
  const tellings = groupTellings<KeptUpdate>((updates) => tellDocumentUpdates(database, updates));
  const append = async (updates: UpdateToAppend[]) => {
    const ids = await appendDocumentUpdates(database, updates, { isTold: false });
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
    append: groupAppends(append, isAnswer),
    load: async (editionId) => (await loadUpdates(database, editionId)).updates,
    loadSome: (updateIds) => loadSome(database, updateIds),
    compact: (editionId, options) => compactDocument(database, editionId, options),
    keepPause: (editionId) => keepPause(database, editionId),
    noteSuggestions: (suggestions) => noteSuggestions(database, suggestions),
    listProcesses: () => listListeners(database, documentChannel),
    ping: async () => void (await database.$queryRaw`select 1`),
    close: () => tellings.close(),
  };
}

/** The database answered and said no, as it may to one update of a group; not: it could not be asked. */
function isAnswer(failure: unknown): boolean {
  return failure instanceof Prisma.PrismaClientKnownRequestError && failure.code === 'P2010';
}

/** Opens the database and the newsroom's live events for a process that serves live editing. */
export function openWriting(options: {
  databaseUrl: string;
  ticketSecret: string;
  poolSize: number;
}): Writing {
  const { databaseUrl, ticketSecret, poolSize } = options;
  const database = createDatabase(databaseUrl, { poolSize, applicationName: 'marbre collab' });
  const live = openLiveSource(databaseUrl, [liveChannel, documentChannel]);
  const writing = bindWriting({ database, ticketSecret, now: () => new Date() }, live);
  return {
    ...writing,
    async close() {
      await writing.close();
      await live.close();
      await database.$disconnect();
    },
  };
}
