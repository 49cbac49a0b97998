import type { Connection, Hocuspocus } from '@hocuspocus/server';
import type { Admission } from '@marbre/newsroom/writing/admit-to-document';

/** What every connection knows of who is behind it, once admitted. */
export type ConnectionContext = Omit<Admission, 'canWrite'>;

export type CollabServer = Hocuspocus<ConnectionContext>;

/** Every admitted connection to every document open in this process. */
export function connectionsOf(server: CollabServer): Connection<ConnectionContext>[] {
  return [...server.documents.values()].flatMap(
    (document) => document.getConnections() as Connection<ConnectionContext>[],
  );
}
