import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { EngineProblem } from '../engine-problem';
import { finishBlock, untouchableText } from '../finish-block';
import { collectTerms, maskTerms, unmaskTerms } from '../protect-terms';
import type { MaskedText, ProtectedTerm } from '../protect-terms';
import type {
  BlockOutcome,
  EngineIdentity,
  PairSupport,
  TranslationBlock,
  TranslationRequest,
  Translator,
} from '../translator';
import { PipelineLost } from './apertium-pipeline';
import { ApertiumPipelines } from './apertium-pipelines';
import type { ApertiumMode } from './apertium-modes';
import { findRoutes, readModes, routeLanguages } from './apertium-modes';
import { joinBlocks, readStream, splitBlocks, writeStream } from './apertium-stream';
import { runProgram } from './run-program';

export interface ApertiumConfiguration {
  /** The program, by name or path. */
  command?: string;
  /** Where it keeps its modes. */
  folder?: string;
  /** For one batch of blocks through one language pair. */
  timeoutMs?: number;
}

/** Blocks per text given to the programs: the first alone, to be seen at once, then more, for each text costs time. */
const batchSizes = [1, 5, 30];

interface Prepared {
  block: TranslationBlock;
  masked: MaskedText;
  untouched: string | null;
}

/**
 * Rule-based translation by the Apertium programs of this machine: offline, fast, literal, rough.
 *
 * Names, acronyms and addresses ride through as unknown words, formatting as word-bound blanks. Where two
 * pivots are possible, both are tried and each block is taken from the one that knew more of its words.
 */
export class ApertiumTranslator implements Translator {
  readonly name = 'apertium';
  readonly #command: string;
  readonly #timeoutMs: number;
  readonly #pipelines: ApertiumPipelines;
  #modes: Promise<ApertiumMode[]> | null = null;
  #version: Promise<string> | null = null;

  constructor(configuration: ApertiumConfiguration = {}) {
    this.#command = configuration.command ?? 'apertium';
    this.#timeoutMs = configuration.timeoutMs ?? 60_000;
    this.#pipelines = new ApertiumPipelines(this.#command, configuration.folder ?? '/usr/share/apertium');
  }

  version(): Promise<string> {
    this.#version ??= this.#start(['-V'], '').then(
      ({ output }) => /\d+(?:\.\d+)+/.exec(output)?.[0] ?? 'unknown',
    );
    this.#version.catch(() => (this.#version = null));
    return this.#version;
  }

  async canTranslate(source: string, target: string): Promise<PairSupport> {
    try {
      const [route] = findRoutes(await this.#installedModes(), source, target);
      if (!route) return { supported: false, reason: 'pair-unsupported' };
      return { supported: true, route: routeLanguages(route), quality: 'rough' };
    } catch (error) {
      if (error instanceof EngineProblem) return { supported: false, reason: error.code };
      throw error;
    }
  }

  async *translate(request: TranslationRequest): AsyncGenerator<BlockOutcome> {
    const routes = findRoutes(await this.#installedModes(), request.source, request.target);
    if (routes.length === 0)
      throw new EngineProblem(this.name, 'pair-unsupported', `${request.source}-${request.target}`);
    for (const [mode, marks] of routes.flatMap(legsOf)) this.#pipelines.open(mode, marks);
    const version = await this.version();
    const story = request.story ?? request.blocks.map((block) => plainTextOf(block.text));
    const terms = collectTerms(story, request.source, request.target, request.protection);
    let done = 0;
    for (const batch of inBatches(request.blocks)) {
      request.signal?.throwIfAborted();
      const prepared = batch.map((block) => prepare(block, request, terms));
      const results = await this.#translateBatch(prepared, routes, request.signal);
      for (const [index, { block, untouched }] of prepared.entries()) {
        const result = results[index];
        const engine: EngineIdentity = {
          name: this.name,
          version: result ? `${version} ${result.route}` : version,
        };
        done += 1;
        request.onProgress?.({ stage: 'translating', doneBlocks: done, totalBlocks: request.blocks.length });
        if (untouched !== null) yield finishBlock(block, untouched, request, engine);
        else if (result) yield finishBlock(block, result.text, request, engine);
        else
          yield {
            outcome: 'failed',
            blockId: block.id,
            engine,
            code: 'output-unusable',
            detail: routes.map((route) => routeLanguages(route).join('-')).join(' '),
          };
      }
    }
  }

  async #translateBatch(
    prepared: readonly Prepared[],
    routes: readonly ApertiumMode[][],
    signal?: AbortSignal,
  ) {
    const wanted = prepared.filter((entry) => entry.untouched === null);
    const byRoute = await Promise.all(
      routes.map(async (route) => ({
        route: routeLanguages(route).join('-'),
        texts:
          wanted.length === 0
            ? []
            : await this.#runRoute(
                route,
                wanted.map((entry) => entry.masked.text),
                signal,
              ),
      })),
    );
    return prepared.map((entry) => {
      const index = wanted.indexOf(entry);
      if (index < 0) return null;
      const candidates = byRoute.flatMap(({ route, texts }) => {
        const text = texts[index];
        return typeof text === 'string' ? [{ route, ...restore(text, entry.masked) }] : [];
      });
      return (
        candidates.sort(
          (left, right) => left.unknownWords + left.lost * 10 - (right.unknownWords + right.lost * 10),
        )[0] ?? null
      );
    });
  }

  /** Runs blocks through every leg; a block that breaks the pipeline is tried alone, and without its formatting. */
  async #runRoute(
    route: readonly ApertiumMode[],
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<(string | null)[]> {
    const together = await this.#runLegs(route, texts.map(writeStream), signal);
    return Promise.all(
      texts.map(async (text, index) => {
        const found = together[index];
        if (found !== null && found !== undefined) return readStream(found);
        const [alone] = await this.#runLegs(route, [writeStream(plainTextOf(text))], signal);
        return alone === null || alone === undefined ? null : readStream(alone);
      }),
    );
  }

  async #runLegs(
    route: readonly ApertiumMode[],
    streams: readonly string[],
    signal?: AbortSignal,
  ): Promise<(string | null)[]> {
    let current: (string | null)[] = [...streams];
    for (const [mode, marks] of legsOf(route)) {
      const output = await this.#runLeg(
        mode,
        marks,
        joinBlocks(current.map((stream) => stream ?? '')),
        signal,
      );
      const next = output === null ? current.map(() => null) : splitBlocks(output, current.length);
      current = next.map((stream, at) => (current[at] === null ? null : stream));
    }
    return current;
  }

  /** Through programs that stay, or through ones started for this text where they cannot; null when it broke them. */
  async #runLeg(mode: string, marks: Marks, input: string, signal?: AbortSignal): Promise<string | null> {
    const options = { timeoutMs: this.#timeoutMs, ...(signal && { signal }) };
    try {
      const output = await this.#pipelines.translate(mode, marks, input, options);
      if (output === null) throw new EngineProblem(this.name, 'timed-out', mode);
      return output;
    } catch (error) {
      if (!(error instanceof PipelineLost)) throw error;
    }
    const { code, output, complaint } = await this.#pipe(
      [...(marks === '-n' ? ['-u'] : []), '-f', 'none', mode],
      input,
      signal,
    );
    if (code !== 0 && complaint === 'timed out') throw new EngineProblem(this.name, 'timed-out', mode);
    return code === 0 ? output : null;
  }

  /**
   * Apertium opens /dev/stdin by name, which fails on the socket that Node gives a child; `cat` makes it a
   * pipe. The script is fixed and its arguments are never parsed by the shell.
   */
  #pipe(programArguments: string[], input: string, signal?: AbortSignal) {
    return runProgram('sh', ['-c', 'cat | "$0" "$@"', this.#command, ...programArguments], input, {
      timeoutMs: this.#timeoutMs,
      ...(signal && { signal }),
    });
  }

  /** Ends the programs that were kept. */
  async close(): Promise<void> {
    this.#pipelines.close();
  }

  #installedModes(): Promise<ApertiumMode[]> {
    this.#modes ??= this.#start(['-l'], '').then(({ output }) => readModes(output));
    this.#modes.catch(() => (this.#modes = null));
    return this.#modes;
  }

  async #start(programArguments: string[], input: string, signal?: AbortSignal) {
    try {
      return await runProgram(this.#command, programArguments, input, {
        timeoutMs: this.#timeoutMs,
        ...(signal && { signal }),
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) {
        throw new EngineProblem(this.name, 'not-installed', this.#command, { cause: error });
      }
      throw error;
    }
  }
}

type Marks = '-g' | '-n';

/** Marks on unknown words are kept on the last leg only, where they tell the better route. */
function legsOf(route: readonly ApertiumMode[]): [mode: string, marks: Marks][] {
  return route.map(({ name }, index) => [name, index === route.length - 1 ? '-g' : '-n']);
}

function inBatches(blocks: readonly TranslationBlock[]): TranslationBlock[][] {
  const batches: TranslationBlock[][] = [];
  for (let at = 0; at < blocks.length;) {
    const size = batchSizes[Math.min(batches.length, batchSizes.length - 1)] ?? 1;
    batches.push(blocks.slice(at, at + size));
    at += size;
  }
  return batches;
}

function prepare(
  block: TranslationBlock,
  request: TranslationRequest,
  terms: readonly ProtectedTerm[],
): Prepared {
  const normalized = { ...block, text: block.text.replaceAll('\0', '').replace(/[’ʼ]/g, "'") };
  return {
    block,
    masked: maskTerms(normalized.text, terms.map(plainApostrophes)),
    untouched: untouchableText(block, request),
  };
}

function plainApostrophes(term: ProtectedTerm): ProtectedTerm {
  return { ...term, source: term.source.replace(/[’ʼ]/g, "'") };
}

/** Takes the unknown-word marks and shouting out, and puts the names back in. */
function restore(output: string, masked: MaskedText): { text: string; unknownWords: number; lost: number } {
  const unknownWords = (output.match(/\*(?!zqx)\p{L}/giu) ?? []).length;
  const unmarked = output.replace(/\*(?=[\p{L}\p{N}])/gu, '').replace(/[@#](?=\p{L}[\p{L}'-]*)/gu, '');
  const calm = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(masked.text) ? unmarked : withoutShouting(unmarked);
  const { text, lost } = unmaskTerms(calm, masked.terms);
  return { text, unknownWords, lost: lost.length };
}

/** "IN FRONT OF the fighting": Apertium spreads the capital of a sentence's first word over a longer phrase. */
function withoutShouting(text: string): string {
  return text.replace(/(?<!\p{L})\p{Lu}{2,}(?:\s+\p{Lu}{2,})*(?!\p{L})/gu, (found, at: number) => {
    const lower = found.toLowerCase();
    const beginsSentence = at === 0 || /[.!?…«“"]\s*(?:<\d+>)?$/u.test(text.slice(0, at));
    return beginsSentence ? lower.replace(/^\p{L}/u, (first) => first.toUpperCase()) : lower;
  });
}
