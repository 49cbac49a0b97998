import type {
  afterLoadDocumentPayload,
  beforeSyncPayload,
  Connection,
  Document,
  Extension,
  onDisconnectPayload,
} from '@hocuspocus/server';
import { isTransactionOrigin } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { editionIdOf } from '@marbre/story/document/yjs-mapping';
import { isCarried } from '@marbre/story/unseen/is-carried';
import { type Carriage, planCarrying } from '@marbre/story/unseen/plan-carrying';
import type { WordRange } from '@marbre/story/unseen/word-ranges';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { ConnectionContext } from '../connection-context';
import { syncStep2, syncUpdate } from '../sync-message';

/** Words that wait for their writer's device to carry them along, or for it to be known that none will. */
interface Waiting {
  document: Document;
  /** Whose device was told; null when the writer has left. */
  device: Connection | null;
  carriages: readonly Carriage[];
  timer?: NodeJS.Timeout;
}

export interface AbsentRhythm {
  /** Milliseconds left to a writer who may be at another process, or whose line may come back. */
  graceMs: number;
  /** Milliseconds after which a device that was told has done what it does: longer than a dead line is believed alive. */
  toldMs: number;
}

export const defaultAbsentRhythm: AbsentRhythm = { graceMs: 2_000, toldMs: 90_000 };

/**
 * Carries words that were taken away unseen for writers who have left: for an hour somebody wrote, went home, and
 * then a colleague comes back who had made another block of it without a line. Whoever is there does it with their
 * own device; whoever was told and leaves before it is done is here taken for one who has left.
 */
export class AbsentWriters implements Extension<ConnectionContext> {
  readonly extensionName = 'absent-writers';
  /** The numbers under which each connection's device writes. */
  private readonly writers = new WeakMap<Connection, Set<number>>();
  private readonly waiting = new Set<Waiting>();

  constructor(
    private readonly writing: Pick<Writing, 'carry'>,
    private readonly log: Logger,
    /** Whether what comes through the log is seen by no other process. */
    private readonly isAlone: () => boolean,
    private readonly rhythm: AbsentRhythm = defaultAbsentRhythm,
  ) {}

  beforeSync({ type, payload, document, connection }: beforeSyncPayload<ConnectionContext>): Promise<void> {
    if (type !== syncStep2 && type !== syncUpdate) return Promise.resolve();
    const known = this.writers.get(connection) ?? new Set<number>();
    this.writers.set(connection, known);
    // What it wrote before it was opened anew comes under another number, and all at once.
    for (const client of document.getClients(connection)) known.add(client as number);
    if (type === syncUpdate) for (const client of writersOf(payload)) known.add(client);
    return Promise.resolve();
  }

  afterLoadDocument({ document }: afterLoadDocumentPayload): Promise<void> {
    document.on('afterTransaction', () => this.look(document));
    return Promise.resolve();
  }

  /** Words that this change has taken away unseen; to be told before Yjs forgets them. */
  take(document: Document, transaction: Y.Transaction, unseen: readonly WordRange[]): void {
    const deviceOf = ([client]: WordRange) =>
      document.getConnections().find((connection) => this.writers.get(connection)?.has(client)) ?? null;
    for (const [device, ranges] of Map.groupBy(unseen, deviceOf)) {
      if (!device && !this.isOurs(transaction.origin)) continue;
      const carriages = planCarrying(transaction, ranges);
      if (carriages.length === 0) continue;
      const waiting: Waiting = { document, device, carriages };
      this.waiting.add(waiting);
      if (device) this.plan(waiting, this.rhythm.toldMs, () => this.forget(waiting));
      else this.plan(waiting, this.rhythm.graceMs, () => void this.carry(waiting));
    }
  }

  onDisconnect({ document }: onDisconnectPayload): Promise<void> {
    for (const waiting of this.waiting) {
      const { device } = waiting;
      if (waiting.document !== document || !device || document.hasConnection(device)) continue;
      waiting.device = null;
      this.plan(waiting, this.rhythm.graceMs, () => void this.carry(waiting));
    }
    return Promise.resolve();
  }

  async onDestroy(): Promise<void> {
    for (const waiting of [...this.waiting]) {
      this.forget(waiting);
      if (!waiting.device) await this.carry(waiting);
    }
  }

  /** Of several processes that hear of a change through the log, the one it came to carries. */
  private isOurs(origin: unknown): boolean {
    return (isTransactionOrigin(origin) && origin.source === 'connection') || this.isAlone();
  }

  private look(document: Document): void {
    for (const waiting of this.waiting) {
      if (waiting.document !== document) continue;
      waiting.carriages = waiting.carriages.filter((carriage) => !isCarried(document, carriage));
      if (waiting.carriages.length === 0) this.forget(waiting);
    }
  }

  private plan(waiting: Waiting, milliseconds: number, act: () => void): void {
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(act, milliseconds).unref();
  }

  private forget(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    this.waiting.delete(waiting);
  }

  private async carry(waiting: Waiting): Promise<void> {
    const editionId = editionIdOf(waiting.document.name);
    try {
      if (editionId) await this.writing.carry(editionId, waiting.carriages);
      this.forget(waiting);
    } catch (failure) {
      this.log.warn({ err: failure, editionId }, 'words of somebody who has left were not carried along yet');
      if (this.waiting.has(waiting)) this.plan(waiting, this.rhythm.graceMs, () => void this.carry(waiting));
    }
  }
}

function writersOf(update: Uint8Array): number[] {
  try {
    return Y.decodeUpdate(update).structs.map(({ id }) => id.client);
  } catch {
    // Whoever keeps updates refuses it.
    return [];
  }
}
