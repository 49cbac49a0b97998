import { createDatabase } from '@marbre/db/create-database';
import { getPreview, type Preview } from './get-preview';

/** What the public site's server asks of the newsroom to show a preview. */
export interface Previews {
  get: (question: { pass: string; sessionId: string | null }) => Promise<Preview>;
  close: () => Promise<void>;
}

/** Opens previews on the database at `url`; it connects when first asked. */
export function openPreviews(options: { databaseUrl: string; ticketSecret: string }): Previews {
  const { databaseUrl, ticketSecret } = options;
  const database = createDatabase(databaseUrl, { poolSize: 2, applicationName: 'marbre preview' });
  const door = { database, ticketSecret, now: () => new Date() };
  return {
    get: (question) => getPreview(door, question),
    close: () => database.$disconnect(),
  };
}
