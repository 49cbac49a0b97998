import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApertiumPipeline, PipelineLost } from './apertium-pipeline';

/** Milliseconds for which programs are kept after their last text: they hold some hundred megabytes. */
const keptFor = 60_000;
/** Programs lost so often before they ever answered are not started to stay any more. */
const mostInVain = 2;

interface Kept {
  pipeline: ApertiumPipeline;
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
    try {
      return await pipeline.translate(stream, options);
    } finally {
      const key = `${mode} ${marks}`;
      if (pipeline.hasAnswered) this.#inVain.delete(key);
      else if (!options.signal?.aborted) this.#inVain.set(key, (this.#inVain.get(key) ?? 0) + 1);
      this.#endLater(key, kept);
    }
  }

  close(): void {
    for (const { pipeline, ending } of this.#kept.values()) {
      clearTimeout(ending);
      pipeline.close();
    }
    this.#kept.clear();
  }

  #find(mode: string, marks: '-g' | '-n'): Kept | null {
    const key = `${mode} ${marks}`;
    const running = this.#kept.get(key);
    if (running && !running.pipeline.isOver) return running;
    const modeFile = join(this.#folder, 'modes', `${mode}.mode`);
    if ((this.#inVain.get(key) ?? 0) >= mostInVain || !existsSync(modeFile)) return null;
    const pipeline = new ApertiumPipeline({ scriptWriter: this.#scriptWriter, modeFile, marks });
    const kept: Kept = { pipeline, ending: undefined };
    this.#kept.set(key, kept);
    this.#endLater(key, kept);
    return kept;
  }

  #endLater(key: string, kept: Kept): void {
    clearTimeout(kept.ending);
    kept.ending = setTimeout(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
      kept.pipeline.close();
    }, keptFor);
    kept.ending.unref();
  }
}
