import {
  type afterLoadDocumentPayload,
  type beforeSyncPayload,
  type Connection,
  type Document,
  type Extension,
  isTransactionOrigin,
} from '@hocuspocus/server';
import { unseenIn, writeRanges } from '@marbre/story/unseen/word-ranges';
import type { Transaction } from 'yjs';
import type { ConnectionContext } from '../connection-context';
import { syncStep1 } from '../sync-message';
import type { AbsentWriters } from './absent-writers';
import { updatesOfLog } from './follow-log';

/**
 * Tells browsers which words a change has taken away that whoever made it had not seen, before it tells them of the
 * change: once Yjs has written it down anew nobody can tell any more. Whose words they are carries them along, or this
 * process when they are not there.
 */
export class UnseenWords implements Extension<ConnectionContext> {
  readonly extensionName = 'unseen-words';
  /** What each connection is about to change; it changes one thing after the other. */
  private readonly coming = new WeakMap<Connection, Uint8Array>();

  constructor(private readonly absent: Pick<AbsentWriters, 'take'>) {}

  beforeSync({ type, payload, connection }: beforeSyncPayload<ConnectionContext>): Promise<void> {
    if (type !== syncStep1) this.coming.set(connection, payload);
    return Promise.resolve();
  }

  afterLoadDocument({ document }: afterLoadDocumentPayload): Promise<void> {
    document.on('afterTransaction', (transaction: Transaction) => this.tell(document, transaction));
    return Promise.resolve();
  }

  private tell(document: Document, transaction: Transaction): void {
    const updates = this.updatesOf(transaction.origin);
    const unseen = updates ? unseenIn(transaction, updates) : [];
    if (unseen.length === 0) return;
    document.broadcastStateless(writeRanges(unseen));
    this.absent.take(document, transaction, unseen);
  }

  /** The change as it came, before it was applied. Null when it came in another way: then nothing is known of it. */
  private updatesOf(origin: unknown): readonly Uint8Array[] | null {
    if (!isTransactionOrigin(origin)) return null;
    if (origin.source === 'local') return updatesOfLog(origin);
    const update = origin.source === 'connection' ? this.coming.get(origin.connection) : undefined;
    return update ? [update] : null;
  }
}
