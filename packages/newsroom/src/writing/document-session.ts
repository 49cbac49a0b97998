import type { Database, Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { readDocument } from '@marbre/story/document/yjs-mapping';
import { suggestedBlocks } from '@marbre/story/suggestions/suggested-blocks';
import { applyUpdate, Doc, mergeUpdates } from 'yjs';
import { appendDocumentUpdates, type UpdateToAppend } from './append-document-updates';
import type { DocumentAuthor } from './change-document';
import { loadUpdates, loadUpdatesAfter } from './load-document';

/**
 * An edition's live text held open by a job that changes it many times: each time only what others wrote
 * since is read. Close it when done.
 *
 * Every step is taken within a transaction that holds the document (`lockDocument`); if that transaction
 * fails the session must be told to `forget`, for it then holds words that were never saved.
 */
export class DocumentSession {
  readonly editionId: string;
  #ydoc: Doc | null = null;
  #through = 0n;
  #document: StoryDocument | null = null;
  #written: UpdateToAppend[] = [];
  #suggested: ReadonlySet<string> | null = null;

  constructor(editionId: string) {
    this.editionId = editionId;
  }

  /** The text as it stands. */
  async read(tx: Database | Transaction): Promise<StoryDocument> {
    if (!this.#ydoc) {
      const { updates, throughUpdateId } = await loadUpdates(tx, this.editionId);
      this.#take(updates, throughUpdateId);
    } else {
      const later = await loadUpdatesAfter(tx, this.editionId, this.#through);
      if (later.updates.length > 0) this.#take(later.updates, later.throughUpdateId);
    }
    this.#document ??= readDocument(this.#open());
    return this.#document;
  }

  /** Blocks of which somebody suggests something: a machine must leave them. Call `read` before. */
  suggested(): ReadonlySet<string> {
    return (this.#suggested ??= suggestedBlocks(this.#open()));
  }

  /** Changes the text; what was done is kept by `append`. Call `read` before, in the same transaction. */
  write(author: DocumentAuthor, change: (ydoc: Doc) => void): void {
    const ydoc = this.#open();
    const made: Uint8Array[] = [];
    const note = (update: Uint8Array) => void made.push(update);
    ydoc.on('update', note);
    try {
      change(ydoc);
    } finally {
      ydoc.off('update', note);
    }
    if (made.length === 0) return;
    this.#written.push({ editionId: this.editionId, update: mergeUpdates(made), ...author });
    this.#document = null;
  }

  /** Appends to the log what was written, each change under its author's name; returns the text as it then is. */
  async append(tx: Transaction): Promise<StoryDocument> {
    const written = this.#written.splice(0);
    if (written.length > 0)
      this.#through = (await appendDocumentUpdates(tx, written)).at(-1) ?? this.#through;
    return (this.#document ??= readDocument(this.#open()));
  }

  /** One change, written and appended. */
  change(tx: Transaction, author: DocumentAuthor, change: (ydoc: Doc) => void): Promise<StoryDocument> {
    this.write(author, change);
    return this.append(tx);
  }

  /** Lets go of everything read; the next `read` begins anew. */
  forget(): void {
    this.#ydoc?.destroy();
    this.#ydoc = null;
    this.#document = null;
    this.#written = [];
    this.#suggested = null;
    this.#through = 0n;
  }

  #take(updates: readonly Uint8Array[], through: bigint): void {
    const ydoc = this.#open();
    ydoc.transact(() => {
      for (const update of updates) applyUpdate(ydoc, update);
    });
    this.#through = through;
    this.#document = null;
    this.#suggested = null;
  }

  #open(): Doc {
    return (this.#ydoc ??= new Doc());
  }
}
