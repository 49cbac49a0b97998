import type { Transaction } from '@marbre/db/create-database';
import { contentHash } from '@marbre/story/document/content-hash';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { readDocument } from '@marbre/story/document/yjs-mapping';
import { type EarlierWords, readEarlierWords } from '@marbre/story/document/words-since';
import { type Doc, mergeUpdates } from 'yjs';
import { listThreadsOnWords, reattachThreads } from '../comment/reattach-threads';
import { appendDocumentUpdate } from './append-document-update';
import { loadDocument } from './load-document';
import { storeEditionText } from './store-edition-text';

/** Who changes the words: a person, or an engine by its name. */
export interface DocumentAuthor {
  personId: string | null;
  machine?: string | null;
}

/**
 * Changes an edition's live text without a socket: `change` edits the document (see `writeBlockContent`),
 * what it did is appended to the log, and everybody who has it open sees it within moments. People may be
 * typing meanwhile; nothing of theirs is touched. Returns the text as it then stands, as far as this
 * transaction knows. Keep the transaction short and call this late in it. Asks no policy: callers have.
 *
 * Comments whose words have come back lie on them again: since before the change, or since `since`.
 */
export async function changeDocument(
  tx: Transaction,
  editionId: string,
  author: DocumentAuthor,
  change: (ydoc: Doc) => void,
  options: { since?: EarlierWords } = {},
): Promise<{ document: StoryDocument; contentHash: string; isChanged: boolean }> {
  const ydoc = await loadDocument(tx, editionId);
  try {
    const made: Uint8Array[] = [];
    const threads = await listThreadsOnWords(tx, editionId);
    const earlier = options.since ?? (threads.length > 0 ? readEarlierWords(ydoc) : null);
    ydoc.on('update', (update: Uint8Array) => made.push(update));
    change(ydoc);
    if (earlier && (made.length > 0 || options.since)) reattachThreads(ydoc, threads, earlier);
    const document = readDocument(ydoc);
    const current = { document, contentHash: contentHash(document) };
    if (made.length > 0) {
      await appendDocumentUpdate(tx, { editionId, update: mergeUpdates(made), ...author });
      await storeEditionText(tx, editionId, current);
    }
    return { ...current, isChanged: made.length > 0 };
  } finally {
    ydoc.destroy();
  }
}
