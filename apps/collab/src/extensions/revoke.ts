import type { connectedPayload, Connection, Extension, onConfigurePayload } from '@hocuspocus/server';
import type { LiveWord } from '@marbre/newsroom/record/live-source';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { Logger } from 'pino';
import { type CollabServer, type ConnectionContext, connectionsOf } from '../connection-context';
import { closeCodes, closeSocket } from '../refusal';

type Door = Connection<ConnectionContext>;

/** Questions asked at once: with hundreds of open documents they must not stand before anybody's keystrokes. */
const lanes = 2;

/**
 * Closes the sockets of people whose right has gone: at once when the newsroom says that something about a
 * person changed, and by asking about everybody now and then, for what nobody announces (a session that
 * runs out, a story that moves to another section).
 */
export class Revoke implements Extension<ConnectionContext> {
  readonly extensionName = 'revoke';
  private server: CollabServer | undefined;
  private stop: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly writing: Pick<Writing, 'live' | 'readmit'>,
    private readonly log: Logger,
    private readonly recheckMs: number,
  ) {}

  onConfigure({ instance }: onConfigurePayload): Promise<void> {
    this.server = instance as CollabServer;
    this.stop ??= this.writing.live.onWord((word) => void this.hear(word));
    this.timer ??= setInterval(() => void this.recheck(() => true), this.recheckMs).unref();
    return Promise.resolve();
  }

  /** A right may go while a document is being loaded, when there is no connection yet to close. */
  async connected({ connection }: connectedPayload<ConnectionContext>): Promise<void> {
    await this.recheckGroup([connection]);
  }

  onDestroy(): Promise<void> {
    this.stop?.();
    clearInterval(this.timer);
    return Promise.resolve();
  }

  private async hear(word: LiveWord): Promise<void> {
    if (word === 'reconnected') await this.recheck(() => true);
    else if (word.topic === 'person') {
      await this.recheck(({ context }) => context.actor.personId === word.personId);
    } else if (word.topic === 'story') {
      // A text that goes to its editors is written by its reporters no more: from now on they suggest.
      await this.recheck(({ context }) => context.storyId === word.storyId);
    }
  }

  /** Asks once per session and edition, however many windows somebody has open. */
  private async recheck(concerns: (connection: Door) => boolean): Promise<void> {
    if (!this.server) return;
    const groups = Map.groupBy(
      connectionsOf(this.server).filter(concerns),
      ({ context }) => `${context.sessionId} ${context.editionId}`,
    );
    const waiting = [...groups.values()];
    const lane = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await this.recheckGroup(next);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  private async recheckGroup(connections: Door[]): Promise<void> {
    const context = connections[0]?.context;
    if (!context) return;
    try {
      const { canWrite, onlySuggests } = await this.writing.readmit(context.sessionId, context.editionId);
      for (const connection of connections) {
        connection.context.onlySuggests = onlySuggests;
        // The browser comes back at once, with the right it now has.
        if (connection.readOnly === canWrite) closeSocket(connection, closeCodes.notSaved, 'not-allowed');
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        this.log.warn({ err: failure }, 'rights could not be asked about again');
        return;
      }
      this.log.info({ personId: context.actor.personId, reason: failure.code }, 'a socket was closed');
      for (const connection of connections) closeSocket(connection, closeCodes.removed, failure.code);
    }
  }
}
