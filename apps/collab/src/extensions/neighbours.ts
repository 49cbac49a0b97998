import type { Extension } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import type { Logger } from 'pino';

/**
 * How far live editing reaches: this process alone; several with Redis between them; or several without,
 * where everybody's words still meet in the database and carets are seen within one process only.
 */
export type Reach = 'alone' | 'redis' | 'words-only';

/**
 * Notices other live-editing processes on the same database, says so when nothing shares carets with them, and
 * when one of them has gone: what it saved in its last moment it may not have told of any more.
 */
export class Neighbours implements Extension {
  readonly extensionName = 'neighbours';
  reach: Reach;
  private timer: NodeJS.Timeout | undefined;
  private known: readonly number[] = [];

  constructor(
    private readonly writing: Pick<Writing, 'listProcesses'>,
    private readonly log: Logger,
    private readonly hasRedis: boolean,
    private readonly everyMs: number,
    private readonly onGone: () => void,
  ) {
    this.reach = hasRedis ? 'redis' : 'alone';
  }

  /** False as well while that is not known yet. */
  get isAlone(): boolean {
    return this.known.length === 1;
  }

  onListen(): Promise<void> {
    this.timer ??= setInterval(() => void this.look(), this.everyMs).unref();
    return Promise.resolve();
  }

  onDestroy(): Promise<void> {
    clearInterval(this.timer);
    return Promise.resolve();
  }

  private async look(): Promise<void> {
    // A database that is away tells nothing; what was known before still holds.
    const processes = await this.writing.listProcesses().catch(() => null);
    if (processes === null) return;
    if (this.known.some((pid) => !processes.includes(pid))) this.onGone();
    this.known = processes;
    const reach: Reach = processes.length > 1 ? 'words-only' : 'alone';
    if (this.hasRedis || reach === this.reach) return;
    this.reach = reach;
    if (reach === 'words-only') {
      this.log.warn(
        { processes: processes.length },
        'several live-editing processes share this database without Redis: words reach everybody, carets only those at the same process; set REDIS_URL',
      );
    } else this.log.info('this is the only live-editing process again');
  }
}
