import type { EngineProblemCode } from '../engine-problem';
import { finishBlock, untouchableText } from '../finish-block';
import type { BlockOutcome, PairSupport, TranslationRequest, Translator } from '../translator';

/**
 * A deterministic engine for tests only: words are turned round letter by letter, capitalised words, figures
 * and tags are kept. Never offered by `chooseTranslators` unless the configuration names it.
 */
export class FakeTranslator implements Translator {
  readonly name: string;
  /** Ids of the blocks asked for, in order: what a test counts to see that nothing was translated twice. */
  readonly asked: string[] = [];
  /** What it was last told besides the blocks. */
  told: Pick<TranslationRequest, 'protection' | 'glossary' | 'styleNotes'> | null = null;
  readonly #failing: ReadonlySet<string>;
  readonly #failure: EngineProblemCode;
  readonly #isMended: () => boolean;
  readonly #beforeBlock: (blockId: string) => Promise<void> | void;

  constructor(
    options: {
      name?: string;
      failing?: Iterable<string>;
      /** What those fail with, and when they do no longer. */
      failure?: EngineProblemCode;
      until?: () => boolean;
      /** Runs before a block is translated; what it throws, the engine throws. */
      beforeBlock?: (blockId: string) => Promise<void> | void;
    } = {},
  ) {
    this.name = options.name ?? 'fake';
    this.#failing = new Set(options.failing ?? []);
    this.#failure = options.failure ?? 'output-unusable';
    this.#isMended = options.until ?? (() => false);
    this.#beforeBlock = options.beforeBlock ?? (() => undefined);
  }

  async version(): Promise<string> {
    return '1';
  }

  async canTranslate(source: string, target: string): Promise<PairSupport> {
    return source === target
      ? { supported: false, reason: 'pair-unsupported' }
      : { supported: true, route: [source, target], quality: 'rough' };
  }

  async *translate(request: TranslationRequest): AsyncGenerator<BlockOutcome> {
    const engine = { name: this.name, version: '1' };
    const { protection, glossary, styleNotes } = request;
    this.told = { protection, glossary, styleNotes };
    for (const [index, block] of request.blocks.entries()) {
      request.signal?.throwIfAborted();
      await this.#beforeBlock(block.id);
      this.asked.push(block.id);
      if (this.#failing.has(block.id) && !this.#isMended()) {
        yield { outcome: 'failed', blockId: block.id, engine, code: this.#failure, detail: 'as asked' };
      } else {
        yield finishBlock(block, untouchableText(block, request) ?? turnRound(block.text), request, engine);
      }
      request.onProgress?.({
        stage: 'translating',
        doneBlocks: index + 1,
        totalBlocks: request.blocks.length,
      });
    }
  }
}

function turnRound(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}<])[\p{Ll}\p{Lo}]{2,}(?![\p{L}\p{N}])/gu, (word) => {
    const turned = [...word].reverse().join('');
    // Twice, lest "le" become Spanish and the fact check cry wrong language.
    return word.length < 4 ? turned + turned : turned;
  });
}
