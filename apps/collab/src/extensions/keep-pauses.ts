import type { afterUnloadDocumentPayload, Extension, onChangePayload } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { editionIdOf } from '@marbre/story/document/yjs-mapping';
import type { Logger } from 'pino';

export interface PauseRhythm {
  /** Milliseconds without a keystroke that make a pause. */
  quietMs: number;
  /** Milliseconds of writing without a pause after which a revision is kept all the same. */
  longestMs: number;
}

export const defaultRhythm: PauseRhythm = { quietMs: 3 * 60_000, longestMs: 20 * 60_000 };

/** Writing in one document since its last revision. */
interface Stretch {
  firstAt: number;
  lastAt: number;
  timer: NodeJS.Timeout;
}

/**
 * Keeps a revision at each pause in the writing, though people leave a document open all day. A keystroke
 * costs one look into a map; the process that received it keeps the pause, whoever else shows the document.
 */
export class KeepPauses implements Extension {
  readonly extensionName = 'keep-pauses';
  private readonly stretches = new Map<string, Stretch>();

  constructor(
    private readonly writing: Pick<Writing, 'keepPause'>,
    private readonly log: Logger,
    private readonly rhythm: PauseRhythm,
  ) {}

  onChange({ documentName, transactionOrigin }: onChangePayload): Promise<void> {
    if (isOurs(transactionOrigin)) this.note(documentName, Date.now());
    return Promise.resolve();
  }

  /** When everybody has left, the pause is kept by `Persist`. */
  afterUnloadDocument({ documentName }: afterUnloadDocumentPayload): Promise<void> {
    this.forget(documentName);
    return Promise.resolve();
  }

  onDestroy(): Promise<void> {
    for (const documentName of [...this.stretches.keys()]) this.forget(documentName);
    return Promise.resolve();
  }

  private note(documentName: string, now: number): void {
    const open = this.stretches.get(documentName);
    if (open) open.lastAt = now;
    else {
      const timer = this.wait(documentName, this.rhythm.quietMs);
      this.stretches.set(documentName, { firstAt: now, lastAt: now, timer });
    }
  }

  private wait(documentName: string, milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => void this.look(documentName), milliseconds).unref();
  }

  private async look(documentName: string): Promise<void> {
    const stretch = this.stretches.get(documentName);
    const editionId = editionIdOf(documentName);
    if (!stretch || !editionId) return;
    const now = Date.now();
    const { quietMs, longestMs } = this.rhythm;
    const left = Math.min(stretch.lastAt + quietMs, stretch.firstAt + longestMs) - now;
    if (left > 0) {
      stretch.timer = this.wait(documentName, left);
      return;
    }
    // Forgotten first: what is typed while the revision is made begins a stretch of its own.
    this.stretches.delete(documentName);
    await this.writing.keepPause(editionId).catch((failure: unknown) => {
      this.log.warn({ err: failure, editionId }, 'no revision was kept at a pause');
      this.note(documentName, Date.now());
    });
  }

  private forget(documentName: string): void {
    clearTimeout(this.stretches.get(documentName)?.timer);
    this.stretches.delete(documentName);
  }
}

/** True for what one of our own sockets brought; what others append to the log is theirs to keep. */
function isOurs(origin: unknown): boolean {
  return (
    typeof origin === 'object' && origin !== null && 'source' in origin && origin.source === 'connection'
  );
}
