import type { Extension, onAuthenticatePayload } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { editionIdOf } from '@marbre/story/document/yjs-mapping';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { ConnectionContext } from '../connection-context';
import { Refusal } from '../refusal';

/** Lets in whoever brings a fresh ticket for this very document, to write or only to read. */
export class Authenticate implements Extension<ConnectionContext> {
  readonly extensionName = 'authenticate';

  constructor(private readonly writing: Pick<Writing, 'admit'>) {}

  async onAuthenticate({
    token,
    documentName,
    connectionConfig,
  }: onAuthenticatePayload): Promise<ConnectionContext> {
    const editionId = editionIdOf(documentName);
    if (!editionId) throw new Refusal('not-found');
    const { canWrite, ...context } = await this.writing.admit(token, editionId).catch((failure: unknown) => {
      throw new Refusal(failure instanceof Problem ? failure.code : 'unavailable');
    });
    connectionConfig.readOnly = !canWrite;
    return context;
  }
}
