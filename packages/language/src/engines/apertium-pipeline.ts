import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** The programs of one mode, started together and kept; see `ApertiumPipeline`. */
export interface PipelineStart {
  /** Writes the shell script of a mode with every program told to answer at each NUL (`-z`). */
  scriptWriter: string;
  modeFile: string;
  /** `-g` marks words it does not know, `-n` does not. */
  marks: '-g' | '-n';
}

/** The programs are gone, or were never able to stay: whoever asked may try another way. */
export class PipelineLost extends Error {
  constructor(options?: ErrorOptions) {
    super('The programs ended before they answered.', options);
    this.name = 'PipelineLost';
  }
}

/**
 * Ten programs in a row that stay after an answer, for reading their dictionaries takes far longer than
 * translating a story. Each text ends with a NUL, at which every program lets go of what it holds, and with a
 * mark that only this text has, so that no answer is ever taken for another. One text at a time, in the order
 * asked. Whatever goes wrong ends the programs: what they hold then is nobody's.
 */
export class ApertiumPipeline {
  readonly #child: ChildProcessWithoutNullStreams;
  #turn: Promise<unknown> = Promise.resolve();
  #texts = 0;
  #heard = '';
  #listener: { end: string; resolve: (text: string) => void; reject: (failure: Error) => void } | null = null;
  #isOver = false;
  #isEnding = false;
  /** It has answered at least once. */
  hasAnswered = false;

  constructor({ scriptWriter, modeFile, marks }: PipelineStart) {
    // The script is fixed and its arguments are never parsed by the shell. A group of its own: see `kill`.
    const script = 'export LC_ALL=C.UTF-8; exec bash <("$0" -z "$1") "$2" ""';
    this.#child = spawn('bash', ['-c', script, scriptWriter, modeFile, marks], {
      detached: true,
    });
    this.#child.stdout.setEncoding('utf8');
    this.#child.stdout.on('data', (chunk: string) => this.#hear(chunk));
    // What they complain of on the way is not for anybody; that they end is heard.
    this.#child.stderr.resume();
    this.#child.stdin.on('error', () => undefined);
    this.#child.on('error', (cause) => this.#lose(new PipelineLost({ cause })));
    this.#child.on('close', () => {
      this.#isOver = true;
      this.#listener?.reject(new PipelineLost());
    });
    this.#hold(false);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /**
   * One text in Apertium's stream format, translated.
   *
   * @returns null when there is no answer within `timeoutMs`.
   * @throws PipelineLost; the signal's reason.
   */
  translate(stream: string, options: { timeoutMs: number; signal?: AbortSignal }): Promise<string | null> {
    const answer = this.#turn.then(() => this.#ask(stream, options));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Lets the programs end by themselves. */
  close(): void {
    if (this.#isOver || this.#isEnding) return;
    this.#isEnding = true;
    this.#child.stdin.end();
    setTimeout(() => this.#lose(new PipelineLost()), 2_000).unref();
  }

  async #ask(
    stream: string,
    { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<string | null> {
    signal?.throwIfAborted();
    if (this.#isOver || this.#isEnding) throw new PipelineLost();
    this.#texts += 1;
    const end = `[=end ${this.#texts}=]`;
    let timer: NodeJS.Timeout | undefined;
    const stop = () => this.#lose(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal?.addEventListener('abort', stop);
    this.#hold(true);
    try {
      return await new Promise<string | null>((resolve, reject) => {
        this.#listener = { end, resolve, reject };
        timer = setTimeout(() => {
          resolve(null);
          this.#lose(new PipelineLost());
        }, timeoutMs);
        this.#child.stdin.write(`${stream.replaceAll('\0', '')}\0${end}\0`);
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      this.#listener = null;
      this.#hold(false);
    }
  }

  #hear(chunk: string): void {
    this.#heard += chunk;
    const at = this.#listener ? this.#heard.indexOf(this.#listener.end) : -1;
    if (!this.#listener || at < 0) return;
    const answer = this.#heard.slice(0, at).replaceAll('\0', '');
    this.#heard = this.#heard.slice(at + this.#listener.end.length);
    this.hasAnswered = true;
    this.#listener.resolve(answer);
  }

  #lose(reason: Error): void {
    this.#listener?.reject(reason);
    if (this.#isOver) return;
    this.#isOver = true;
    this.#kill();
  }

  /** All of them: a row of programs must not outlive its first. */
  #kill(): void {
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }

  /** While nobody waits for an answer, the programs keep no process from ending. */
  #hold(isWaitedFor: boolean): void {
    const { stdin, stdout, stderr } = this.#child as unknown as Record<
      string,
      { ref(): void; unref(): void }
    >;
    for (const handle of [this.#child, stdin, stdout, stderr]) {
      if (isWaitedFor) handle?.ref();
      else handle?.unref();
    }
  }
}
