import type {
  afterUnloadDocumentPayload,
  connectedPayload,
  Extension,
  onDisconnectPayload,
} from '@hocuspocus/server';
import type { Logger } from 'pino';
import type { ConnectionContext } from '../connection-context';

/** Writes down who came and went. Never a ticket, never a word of a story. */
export class Log implements Extension<ConnectionContext> {
  readonly extensionName = 'log';

  constructor(private readonly log: Logger) {}

  connected({ context, connectionConfig }: connectedPayload<ConnectionContext>): Promise<void> {
    const { editionId, actor } = context;
    this.log.debug({ editionId, personId: actor.personId, readOnly: connectionConfig.readOnly }, 'came');
    return Promise.resolve();
  }

  onDisconnect({ context, clientsCount }: onDisconnectPayload<ConnectionContext>): Promise<void> {
    const { editionId, actor } = context;
    this.log.debug({ editionId, personId: actor.personId, stillHere: clientsCount }, 'left');
    return Promise.resolve();
  }

  afterUnloadDocument({ documentName, instance }: afterUnloadDocumentPayload): Promise<void> {
    this.log.debug({ documentName, stillOpen: instance.getDocumentsCount() }, 'document put away');
    return Promise.resolve();
  }
}
