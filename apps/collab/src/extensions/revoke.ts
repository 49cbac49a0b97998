import type { connectedPayload, Connection, Extension, onConfigurePayload } from '@hocuspocus/server';
import type { LiveWord } from '@marbre/newsroom/record/live-source';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { Logger } from 'pino';
import { type CollabServer, type ConnectionContext, connectionsOf } from '../connection-context';
import { closeCodes, closeSocket } from '../refusal';

type Door = Connection<ConnectionContext>;

/** Connections asked about in one question: it must not stand long before anybody's keystrokes. */
const mostAtOnce = 100;

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
  private readonly waiting = new Set<Door>();
  private asking: Promise<void> | undefined;

  constructor(
    private readonly writing: Pick<Writing, 'live' | 'readmit'>,
    private readonly log: Logger,
    private readonly recheckMs: number,
  ) {}

  onConfigure({ instance }: onConfigurePayload): Promise<void> {
    this.server = instance as CollabServer;
    this.stop ??= this.writing.live.onWord((word) => this.hear(word));
    this.timer ??= setInterval(() => this.recheck(() => true), this.recheckMs).unref();
    return Promise.resolve();
  }

  /** A right may go while a document is being loaded, when there is no connection yet to close. */
  async connected({ connection }: connectedPayload<ConnectionContext>): Promise<void> {
    await this.ask([connection]);
  }

  onDestroy(): Promise<void> {
    this.stop?.();
    clearInterval(this.timer);
    return Promise.resolve();
  }

  private hear(word: LiveWord): void {
    if (word === 'reconnected') this.recheck(() => true);
    else if (word.topic === 'person') {
      this.recheck(({ context }) => context.actor.personId === word.personId);
    } else if (word.topic === 'story') {
      // A text that goes to its editors is written by its reporters no more: from now on they suggest.
      this.recheck(({ context }) => context.storyId === word.storyId);
    }
  }

  private recheck(concerns: (connection: Door) => boolean): void {
    if (this.server) void this.ask(connectionsOf(this.server).filter(concerns));
  }

  /**
   * Asks about many at once, one question after the other: with hundreds of open documents a question for each
   * stood before everybody's keystrokes. Whoever is added while being asked about is asked about again.
   */
  private ask(connections: readonly Door[]): Promise<void> {
    for (const connection of connections) this.waiting.add(connection);
    if (this.waiting.size === 0) return Promise.resolve();
    this.asking ??= this.askWaiting();
    return this.asking;
  }

  private async askWaiting(): Promise<void> {
    while (this.waiting.size > 0) {
      const some = [...this.waiting].slice(0, mostAtOnce);
      for (const connection of some) this.waiting.delete(connection);
      try {
        const answers = await this.writing.readmit(some.map(({ context }) => context));
        some.forEach((connection, index) => this.act(connection, answers[index]));
      } catch (failure) {
        this.log.warn({ err: failure }, 'rights could not be asked about again');
      }
    }
    this.asking = undefined;
  }

  private act(connection: Door, answer: Awaited<ReturnType<Writing['readmit']>>[number] | undefined): void {
    if (!answer) return;
    if (answer instanceof Problem) {
      const { personId } = connection.context.actor;
      this.log.info({ personId, reason: answer.code }, 'a socket was closed');
      closeSocket(connection, closeCodes.removed, answer.code);
      return;
    }
    connection.context.onlySuggests = answer.onlySuggests;
    // The browser comes back at once, with the right it now has.
    if (connection.readOnly === answer.canWrite) closeSocket(connection, closeCodes.notSaved, 'not-allowed');
  }
}
