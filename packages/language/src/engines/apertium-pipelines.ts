import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApertiumPipeline, PipelineLost } from './apertium-pipeline';

/** Milliseconds for which programs are kept after their last text: those of a mode hold some hundred megabytes. */
const keptFor = 20_000;
/** Modes kept beside those at work; both ways by which French becomes English take four. */
const mostKept = 6;
/** Programs lost so often before they ever answered are not started to stay any more. */
const mostInVain = 2;

interface Kept {
  pipeline: ApertiumPipeline;
  /** Texts it has been given and not answered. */
  texts: number;
  ending: NodeJS.Timeout | undefined;
}

/** The pipelines of a machine, by mode, started when first wanted and ended when nobody wants them. */
export class ApertiumPipelines {
  readonly #scriptWriter: string;
  readonly #folder: string;
  readonly #kept = new Map<string, Kept>();
  readonly #inVain = new Map<string, number>();

  /**
   * @param command the program `apertium`; the others stand beside it.
   * @param folder where Apertium keeps its modes.
   */
  constructor(command: string, folder: string) {
    this.#scriptWriter = join(command.includes('/') ? dirname(command) : '', 'apertium-wblank-mode');
    this.#folder = folder;
  }

  /** Starts the programs of a mode unless they run; false when they cannot stay on this machine. */
  open(mode: string, marks: '-g' | '-n'): boolean {
    return this.#find(mode, marks) !== null;
  }

  /**
   * @returns the translated stream, null when there was no answer in time.
   * @throws PipelineLost when the programs cannot stay, or ended; the signal's reason.
   */
  async translate(
    mode: string,
    marks: '-g' | '-n',
    stream: string,
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<string | null> {
    const kept = this.#find(mode, marks);
    if (!kept) throw new PipelineLost();
    const { pipeline } = kept;
    clearTimeout(kept.ending);
    kept.texts += 1;
    try {
      return await pipeline.translate(stream, options);
    } finally {
      const key = `${mode} ${marks}`;
      if (pipeline.hasAnswered) this.#inVain.delete(key);
      else if (!options.signal?.aborted) this.#inVain.set(key, (this.#inVain.get(key) ?? 0) + 1);
      kept.texts -= 1;
      if (kept.texts === 0) this.#endLater(key, kept);
    }
  }

  close(): void {
    for (const [key, kept] of this.#kept) this.#end(key, kept);
  }

  #find(mode: string, marks: '-g' | '-n'): Kept | null {
    const key = `${mode} ${marks}`;
    const running = this.#kept.get(key);
    if (running && !running.pipeline.isOver) {
      // To the end of the row: those used longest ago go first.
      this.#kept.delete(key);
      this.#kept.set(key, running);
      return running;
    }
    const modeFile = join(this.#folder, 'modes', `${mode}.mode`);
    if ((this.#inVain.get(key) ?? 0) >= mostInVain || !existsSync(modeFile)) return null;
    const pipeline = new ApertiumPipeline({ scriptWriter: this.#scriptWriter, modeFile, marks });
    const kept: Kept = { pipeline, texts: 0, ending: undefined };
    this.#makeRoom();
    this.#kept.set(key, kept);
    this.#endLater(key, kept);
    return kept;
  }

  #makeRoom(): void {
    const idle = [...this.#kept].filter(([, { texts }]) => texts === 0);
    for (const [key, kept] of idle.slice(0, Math.max(0, idle.length - mostKept + 1))) this.#end(key, kept);
  }

  #endLater(key: string, kept: Kept): void {
    clearTimeout(kept.ending);
    kept.ending = setTimeout(() => this.#end(key, kept), keptFor);
    kept.ending.unref();
  }

  #end(key: string, kept: Kept): void {
    clearTimeout(kept.ending);
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
    kept.pipeline.close();
  }
}
