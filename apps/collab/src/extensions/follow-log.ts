import type { Document, Extension, LocalTransactionOrigin, onConfigurePayload } from '@hocuspocus/server';
import type { LiveWord } from '@marbre/newsroom/record/live-source';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { documentNameOf, editionIdOf } from '@marbre/story/document/yjs-mapping';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { CollabServer } from '../connection-context';

/** Whoever appended has also stored what follows from it. */
export const fromTheLog = (updates: readonly Uint8Array[]): LocalTransactionOrigin => ({
  source: 'local',
  skipStoreHooks: true,
  context: { updates },
});

/** The updates of the log that a change was made of; null for a change of another origin. */
export function updatesOfLog({ context }: LocalTransactionOrigin): readonly Uint8Array[] | null {
  const { updates } = (context ?? {}) as { updates?: readonly Uint8Array[] };
  return updates ?? null;
}

/**
 * Shows open documents what others append to the log: the worker translating, a command restoring, another
 * collab process. Applying an update twice changes nothing, so after any doubt everything is read again.
 */
export class FollowLog implements Extension {
  readonly extensionName = 'follow-log';
  private stop: (() => void) | undefined;
  private server: CollabServer | undefined;

  constructor(
    private readonly writing: Pick<Writing, 'live' | 'load' | 'loadSome'>,
    private readonly log: Logger,
    private readonly processId: string,
  ) {}

  onConfigure({ instance }: onConfigurePayload): Promise<void> {
    this.server = instance as CollabServer;
    this.stop ??= this.writing.live.onWord((word) => void this.hear(word));
    return Promise.resolve();
  }

  onDestroy(): Promise<void> {
    this.stop?.();
    return Promise.resolve();
  }

  /** Reads every open document again, for some word of it may have been missed. */
  readAgain(): void {
    const open = [...(this.server?.documents.keys() ?? []), ...(this.server?.loadingDocuments.keys() ?? [])];
    for (const name of open) void this.catchUp(name);
  }

  private async hear(word: LiveWord): Promise<void> {
    if (word === 'reconnected') this.readAgain();
    else if (word.topic === 'document' && word.origin !== this.processId) {
      await this.take(documentNameOf(word.editionId), word.updateIds);
    }
  }

  private async take(documentName: string, updateIds: string[]): Promise<void> {
    try {
      const document = await this.find(documentName);
      if (!document) return;
      const updates = await this.writing.loadSome(updateIds);
      if (updates) this.apply(document, updates);
      else await this.catchUp(documentName);
    } catch (failure) {
      this.log.warn({ err: failure, documentName }, 'updates were missed; the document is read again');
      await this.catchUp(documentName);
    }
  }

  /** Reads the whole log of one document again; a database that is away is heard of again when it is back. */
  private async catchUp(documentName: string): Promise<void> {
    try {
      const document = await this.find(documentName);
      const editionId = editionIdOf(documentName);
      if (!document || !editionId) return;
      this.apply(document, await this.writing.load(editionId));
    } catch (failure) {
      this.log.warn({ err: failure, documentName }, 'a document could not be read again');
    }
  }

  private apply(document: Document, updates: Uint8Array[]): void {
    const origin = fromTheLog(updates);
    document.transact(() => {
      for (const update of updates) Y.applyUpdate(document, update, origin);
    }, origin);
  }

  /** A document that is being loaded may have read the log a moment before the update came: wait for it. */
  private async find(documentName: string): Promise<Document | undefined> {
    return (
      this.server?.documents.get(documentName) ?? (await this.server?.loadingDocuments.get(documentName))
    );
  }
}
