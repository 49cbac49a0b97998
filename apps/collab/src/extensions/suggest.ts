import type { afterUnloadDocumentPayload, beforeSyncPayload, Document, Extension } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { suggestionIdsIn } from '@marbre/story/suggestions/ids-in-update';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { ConnectionContext } from '../connection-context';
import { closeCodes, closeSocket, Refusal } from '../refusal';
import { AcceptedText } from './accepted-text';
import { fromTheLog } from './follow-log';
import { emptyUpdateBytes, syncStep1, syncStep2 } from '../sync-message';

type Incoming = beforeSyncPayload<ConnectionContext>;

/**
 * Writes down whose a suggestion is, before anyone sees it, and holds people who may only suggest to it: what of
 * theirs would change the accepted text, or somebody else's suggestion, is made a suggestion. What can be none is
 * refused and its socket closed; the browser then shows its person the words, and begins again with the text as it is.
 */
export class Suggest implements Extension<ConnectionContext> {
  readonly extensionName = 'suggest';
  private readonly authors = new Map<string, Map<string, string | null>>();
  private readonly texts = new Map<string, AcceptedText>();

  constructor(
    private readonly writing: Pick<Writing, 'noteSuggestions' | 'append'>,
    private readonly log: Logger,
    private readonly processId: string,
  ) {}

  async beforeSync(incoming: Incoming): Promise<void> {
    const { type, payload, connection, document, context } = incoming;
    if (type === syncStep1 || connection.readOnly || payload.byteLength <= emptyUpdateBytes) return;
    const ids = readIds(payload);
    // What is no update is refused by whoever keeps updates.
    if (ids === null) return;
    if (context.onlySuggests) {
      // On every reconnection a browser sends all it has; what is here already changes nothing.
      if (type === syncStep2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
      await this.hold(incoming, ids);
    } else await this.note(incoming, ids).catch(refuseUnsaved(connection));
  }

  afterUnloadDocument({ documentName }: afterUnloadDocumentPayload): Promise<void> {
    this.authors.delete(documentName);
    this.forget(documentName);
    return Promise.resolve();
  }

  private async hold(incoming: Incoming, ids: string[]): Promise<void> {
    const { connection, document, documentName, context, payload } = incoming;
    const { personId } = context.actor;
    const text = this.textOf(documentName, document);
    await this.know(incoming, [...text.suggestionIds(), ...ids], null).catch(refuseUnsaved(connection));
    const authors = this.authors.get(documentName);
    const here = text.suggestionIds();
    // An id nobody has and that is not in the text is theirs to give.
    const isOwn = (id: string) => authors?.get(id) === personId || (!authors?.has(id) && !here.has(id));
    const taken = text.take(payload, isOwn);
    if (!taken) {
      this.forget(documentName);
      this.log.info(
        { editionId: context.editionId, personId },
        'a change that was no suggestion was refused',
      );
      closeSocket(connection, closeCodes.onlySuggest, 'suggest-only');
      throw new Refusal('suggest-only');
    }
    try {
      await this.note(incoming, [...ids, ...taken.ids]);
      if (taken.update !== payload) await this.put(incoming, taken.update);
    } catch {
      // The copy has what the document has not: it would let the same change through when it comes again.
      this.forget(documentName);
      refuseUnsaved(connection)();
    }
  }

  /** The change and what makes suggestions of it are one, for the log and for everybody who has the text open. */
  private async put({ document, context, payload }: Incoming, update: Uint8Array): Promise<void> {
    const { editionId, actor } = context;
    await this.writing.append({ editionId, update, personId: actor.personId, origin: this.processId });
    Y.applyUpdate(document, update, fromTheLog([payload]));
  }

  private async note(incoming: Incoming, ids: string[]): Promise<void> {
    await this.know(incoming, ids, incoming.context.actor.personId);
  }

  private async know(
    { documentName, context }: Incoming,
    ids: readonly string[],
    personId: string | null,
  ): Promise<void> {
    const known = this.authors.get(documentName) ?? new Map<string, string | null>();
    this.authors.set(documentName, known);
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length === 0) return;
    const { editionId } = context;
    for (const [id, author] of await this.writing.noteSuggestions({ editionId, personId, ids: unknown })) {
      known.set(id, author);
    }
  }

  private textOf(documentName: string, document: Document): AcceptedText {
    const open = this.texts.get(documentName);
    if (open?.document === document) return open;
    this.forget(documentName);
    const text = new AcceptedText(document);
    this.texts.set(documentName, text);
    return text;
  }

  private forget(documentName: string): void {
    this.texts.get(documentName)?.close();
    this.texts.delete(documentName);
  }
}

function readIds(payload: Uint8Array): string[] | null {
  try {
    return suggestionIdsIn(payload);
  } catch {
    return null;
  }
}

function refuseUnsaved(connection: Incoming['connection']): () => never {
  return () => {
    closeSocket(connection, closeCodes.notSaved, 'unavailable');
    throw new Refusal('unavailable');
  };
}
