import { generateText, Output } from 'ai';
import type { LanguageModel } from 'ai';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { z } from 'zod';
import { finishBlock, untouchableText } from '../finish-block';
import { collectTerms } from '../protect-terms';
import type {
  BlockOutcome,
  EngineIdentity,
  PairSupport,
  TranslationRequest,
  Translator,
} from '../translator';
import { blockPrompt, translatorInstructions } from './language-model-prompt';
import type { LanguageModelConfiguration, LanguageModelLimits } from './language-model-provider';
import { languageModelProblem, openLanguageModel } from './language-model-provider';

const answer = z.object({ translation: z.string().describe('The translation alone, with its tags.') });

/** An answer this many times longer than its source is not a translation. */
const longestRatio = 6;

/**
 * Translation by a language model, one request per block, structured output.
 *
 * What comes back is untrusted text: it is never executed, never taken for markup beyond the numbered tags, and
 * its facts are compared with the source like any other engine's.
 */
export class LanguageModelTranslator implements Translator {
  readonly name: string;
  readonly #model: LanguageModel;
  readonly #version: string;
  readonly #limits: Required<LanguageModelLimits>;

  constructor(configuration: LanguageModelConfiguration, limits: LanguageModelLimits = {}) {
    this.name = `language-model:${configuration.provider}`;
    this.#version = configuration.model;
    this.#model = openLanguageModel(configuration);
    this.#limits = { timeoutMs: limits.timeoutMs ?? 60_000, retries: limits.retries ?? 2 };
  }

  async version(): Promise<string> {
    return this.#version;
  }

  async canTranslate(source: string, target: string): Promise<PairSupport> {
    return { supported: true, route: [source, target], quality: 'good' };
  }

  async *translate(request: TranslationRequest): AsyncGenerator<BlockOutcome> {
    const engine: EngineIdentity = { name: this.name, version: this.#version };
    const story = request.story ?? request.blocks.map((block) => plainTextOf(block.text));
    const terms = collectTerms(story, request.source, request.target, request.protection);
    const instructions = translatorInstructions(request);
    let hasAnswered = false;
    for (const [index, block] of request.blocks.entries()) {
      request.signal?.throwIfAborted();
      const untouched = untouchableText(block, request);
      try {
        const text =
          untouched ?? (await this.#ask(instructions, blockPrompt(block, request, terms), request.signal));
        hasAnswered ||= untouched === null;
        if (text.trim() === '' || text.length > block.text.length * longestRatio + 200) {
          yield {
            outcome: 'failed',
            blockId: block.id,
            engine,
            code: 'output-unusable',
            detail: `${text.length} characters`,
          };
        } else {
          yield finishBlock(block, text, request, engine);
        }
      } catch (error) {
        request.signal?.throwIfAborted();
        const problem = languageModelProblem(this.name, error);
        // A refused key refuses every block; anything else may be this block's own trouble.
        if (problem.code === 'refused' && (problem.detail === '401' || problem.detail === '403'))
          throw problem;
        // Nobody there from the start: waiting for every block would only keep the next engine from its turn.
        if (problem.code === 'unreachable' && !hasAnswered) throw problem;
        yield { outcome: 'failed', blockId: block.id, engine, code: problem.code, detail: problem.detail };
      }
      request.onProgress?.({
        stage: 'translating',
        doneBlocks: index + 1,
        totalBlocks: request.blocks.length,
      });
    }
  }

  async #ask(instructions: string, prompt: string, signal?: AbortSignal): Promise<string> {
    const timeout = AbortSignal.timeout(this.#limits.timeoutMs);
    const { output } = await generateText({
      model: this.#model,
      instructions,
      prompt,
      output: Output.object({ schema: answer }),
      temperature: 0,
      maxRetries: this.#limits.retries,
      abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return output.translation;
  }
}
