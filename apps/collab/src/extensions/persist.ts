import { setTimeout as pause } from 'node:timers/promises';
import type {
  afterUnloadDocumentPayload,
  beforeSyncPayload,
  beforeUnloadDocumentPayload,
  Extension,
  onLoadDocumentPayload,
  onStoreDocumentPayload,
} from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { editionIdOf } from '@marbre/story/document/yjs-mapping';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { ConnectionContext } from '../connection-context';
import { closeCodes, closeSocket, Refusal } from '../refusal';
import { emptyUpdateBytes, syncStep1, syncStep2 } from '../sync-message';

/** After compacting one document, so many times as long is left to those who type before the next. */
const restShare = 19;
const longestRestMs = 1_000;

/**
 * Keeps every update before anyone is told of it. `beforeSync` is awaited before an update is applied,
 * broadcast or acknowledged, so what a writer sees as saved is in Postgres; when it cannot be put there the
 * socket is closed and the browser, which still has it, sends it again.
 */
export class Persist implements Extension<ConnectionContext> {
  readonly extensionName = 'persist';
  private compacting: Promise<unknown> | undefined;
  /** Documents to compact, and whether everybody has left them. */
  private readonly waiting = new Map<string, boolean>();
  private isEnding = false;

  constructor(
    private readonly writing: Pick<Writing, 'append' | 'load' | 'compact' | 'keepPause'>,
    private readonly log: Logger,
    private readonly processId: string,
  ) {}

  async beforeSync({
    type,
    payload,
    document,
    context,
    connection,
  }: beforeSyncPayload<ConnectionContext>): Promise<void> {
    if (type === syncStep1 || connection.readOnly || payload.byteLength <= emptyUpdateBytes) return;
    if (!isUpdate(payload)) {
      closeSocket(connection, closeCodes.unreadable, 'document-invalid');
      throw new Refusal('document-invalid');
    }
    // On every reconnection a browser sends what it deleted once more; what is here is in the log.
    if (type === syncStep2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
    const { editionId, actor } = context;
    try {
      const personId = actor.personId;
      await this.writing.append({ editionId, update: payload, personId, origin: this.processId });
    } catch (failure) {
      this.log.error({ err: failure, editionId }, 'an update could not be saved; its socket is closed');
      closeSocket(connection, closeCodes.notSaved, 'unavailable');
      throw new Refusal('unavailable');
    }
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload): Promise<void> {
    const updates = await this.writing.load(requireEditionId(documentName)).catch((failure: unknown) => {
      this.log.error({ err: failure, documentName }, 'a document could not be loaded');
      throw new Refusal('unavailable');
    });
    document.transact(() => {
      for (const update of updates) Y.applyUpdate(document, update);
    });
  }

  /** Nobody waits for it: nothing but freshness follows from it. */
  onStoreDocument({ documentName }: onStoreDocumentPayload): Promise<void> {
    this.compact(documentName);
    return Promise.resolve();
  }

  async beforeUnloadDocument({ documentName }: beforeUnloadDocumentPayload): Promise<void> {
    await this.writing.keepPause(requireEditionId(documentName)).catch((failure: unknown) => {
      this.log.warn({ err: failure, documentName }, 'no revision was kept at a pause');
    });
  }

  /** A document that is opened again meanwhile is only read from a longer log. */
  afterUnloadDocument({ documentName }: afterUnloadDocumentPayload): Promise<void> {
    this.compact(documentName, true);
    return Promise.resolve();
  }

  async onDestroy(): Promise<void> {
    this.isEnding = true;
    await this.compacting;
  }

  private compact(documentName: string, isAtRest = false): void {
    this.waiting.set(documentName, isAtRest || this.waiting.get(documentName) === true);
    this.compacting ??= this.compactWaiting().finally(() => (this.compacting = undefined));
  }

  /**
   * One document at a time, each once however often it changed meanwhile, and most of the time none: five
   * hundred open ones must not stand between anybody's keystrokes and the database.
   */
  private async compactWaiting(): Promise<void> {
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const [documentName, isAtRest] = next;
      this.waiting.delete(documentName);
      const begun = performance.now();
      try {
        await this.writing.compact(requireEditionId(documentName), { isAtRest });
      } catch (failure) {
        this.log.warn({ err: failure, documentName }, 'a document was not compacted');
      }
      const rest = Math.min((performance.now() - begun) * restShare, longestRestMs);
      if (this.waiting.size > 0 && !this.isEnding) await pause(rest);
    }
  }
}

function requireEditionId(documentName: string): string {
  const editionId = editionIdOf(documentName);
  if (!editionId) throw new Refusal('not-found');
  return editionId;
}

function isUpdate(payload: Uint8Array): boolean {
  try {
    Y.decodeUpdate(payload);
    return true;
  } catch {
    return false;
  }
}
