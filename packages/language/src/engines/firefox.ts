import { Worker } from 'node:worker_threads';
import { splitSentences } from '@marbre/story/segments/split-sentences';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { EngineProblem } from '../engine-problem';
import { finishBlock, untouchableText } from '../finish-block';
import type { ProtectedTerm } from '../protect-terms';
import { collectTerms, maskTerms, unmaskTerms } from '../protect-terms';
import type {
  BlockOutcome,
  EngineIdentity,
  PairSupport,
  TranslationBlock,
  TranslationRequest,
  Translator,
} from '../translator';
import type { FirefoxModelSource, InstalledModel } from './firefox-models';
import { downloadModels, installedRoute } from './firefox-models';
import { partsBetweenAtoms, projectTags, spansOf } from './project-tags';

export interface FirefoxConfiguration extends FirefoxModelSource {
  /** Whether a translation may fetch missing models itself; otherwise someone has to ask for them first. */
  mayDownload?: boolean;
  /** The compiled `firefox-worker`; by default the source file beside this one. */
  workerFile?: URL;
}

/** How long a failed download is left alone, so that an unreachable host does not hold up every job. */
const restMs = 10 * 60_000;

/** Translates sentences in the thread, in order. */
type Translate = (sentences: readonly string[]) => Promise<string[]>;

/**
 * Firefox's neural models on this machine's processor: good for European pairs, offline once downloaded,
 * about 150 MB of memory a model. Takes and gives plain text, so formatting is put back by its words.
 */
export class FirefoxTranslator implements Translator {
  readonly name = 'firefox';
  readonly #configuration: FirefoxConfiguration;
  #thread: { route: string; worker: Worker; translate: Translate } | null = null;

  /** Until then no download is tried: the last one failed, and the next engine is waiting. */
  #restUntil = 0;

  constructor(configuration: FirefoxConfiguration) {
    this.#configuration = configuration;
  }

  async version(): Promise<string> {
    return 'fxtranslate 0.4.2';
  }

  async canTranslate(source: string, target: string): Promise<PairSupport> {
    const route = await installedRoute(this.#configuration.directory, source, target);
    if (!route && !this.#configuration.mayDownload) return { supported: false, reason: 'models-missing' };
    if (!route && Date.now() < this.#restUntil) return { supported: false, reason: 'unreachable' };
    if (!route) return { supported: true, route: this.#likelyRoute(source, target), quality: 'fair' };
    return { supported: true, route: route.languages, quality: 'fair' };
  }

  /** Fetches a pair's models now; see `downloadModels`. */
  async download(
    source: string,
    target: string,
    options: Parameters<typeof downloadModels>[3] = {},
  ): Promise<void> {
    try {
      await downloadModels(this.#configuration, source, target, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      this.#restUntil = Date.now() + restMs;
      throw error;
    }
  }

  async *translate(request: TranslationRequest): AsyncGenerator<BlockOutcome> {
    if (this.#configuration.mayDownload) {
      await this.download(request.source, request.target, {
        ...(request.signal && { signal: request.signal }),
        onProgress: (doneBytes, totalBytes) =>
          request.onProgress?.({ stage: 'preparing', doneBytes, totalBytes }),
      });
    }
    const route = await installedRoute(this.#configuration.directory, request.source, request.target);
    if (!route) throw new EngineProblem(this.name, 'models-missing', `${request.source}-${request.target}`);
    const engine: EngineIdentity = {
      name: this.name,
      version: `${route.languages.join('-')} ${route.legs.map((leg) => leg.version).join('+')}`,
    };
    const translate = this.#threadFor(route.languages.join('-'), route.legs);
    const stop = () => void this.close();
    request.signal?.addEventListener('abort', stop);
    try {
      const story = request.story ?? request.blocks.map((block) => plainTextOf(block.text));
      const terms = termsFor(story, request);
      for (const [index, block] of request.blocks.entries()) {
        request.signal?.throwIfAborted();
        const text =
          untouchableText(block, request) ?? (await translateBlock(block, request, terms, translate));
        yield finishBlock(block, text, request, engine);
        request.onProgress?.({
          stage: 'translating',
          doneBlocks: index + 1,
          totalBlocks: request.blocks.length,
        });
      }
    } catch (error) {
      request.signal?.throwIfAborted();
      throw error;
    } finally {
      request.signal?.removeEventListener('abort', stop);
    }
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.worker.terminate();
  }

  #likelyRoute(source: string, target: string): string[] {
    return source === 'en' || target === 'en' ? [source, target] : [source, 'en', target];
  }

  #threadFor(route: string, legs: readonly InstalledModel[]): Translate {
    if (this.#thread?.route === route) return this.#thread.translate;
    void this.close();
    const worker = new Worker(
      this.#configuration.workerFile ?? new URL('./firefox-worker.ts', import.meta.url),
      { workerData: { legs } },
    );
    worker.unref();
    const waiting = new Map<number, { resolve: (texts: string[]) => void; reject: (error: Error) => void }>();
    const fail = (detail: string) => {
      for (const { reject } of waiting.values()) reject(new EngineProblem(this.name, 'crashed', detail));
      waiting.clear();
      if (this.#thread?.worker === worker) this.#thread = null;
    };
    worker.on('message', ({ id, texts, error }: { id: number; texts?: string[]; error?: string }) => {
      const call = waiting.get(id);
      waiting.delete(id);
      if (texts) call?.resolve(texts);
      else call?.reject(new EngineProblem(this.name, 'crashed', error ?? ''));
    });
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => fail('the thread ended'));
    let count = 0;
    const translate: Translate = (sentences) =>
      new Promise((resolve, reject) => {
        const id = (count += 1);
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, sentences });
      });
    this.#thread = { route, worker, translate };
    return translate;
  }
}

/** Into Arabic persons' names are transcribed by the model; only what must stay Latin is held back. */
function termsFor(story: readonly string[], request: TranslationRequest): ProtectedTerm[] {
  const terms = collectTerms(story, request.source, request.target, request.protection);
  if (request.target !== 'ar') return terms;
  const agreed = new Set([
    ...request.protection.bylines,
    ...request.protection.terms.map((term) => term.source),
  ]);
  return terms.filter(
    (term) => agreed.has(term.source) || term.target !== term.source || /[/@#]/.test(term.source),
  );
}

async function translateBlock(
  block: TranslationBlock,
  request: TranslationRequest,
  terms: readonly ProtectedTerm[],
  translate: Translate,
): Promise<string> {
  const spans = spansOf(block.text);
  const candidates = new Map<number, string[]>();
  if (spans.length > 0) {
    const alone = await translate(spans.map((span) => span.words));
    spans.forEach((span, index) => candidates.set(span.number, [span.words, alone[index] ?? '']));
  }
  let text = '';
  for (const part of partsBetweenAtoms(block.text)) {
    if (typeof part !== 'string') text += `<${part.atom}/>`;
    else text += projectTags(await translatePart(part, request.source, terms, translate), spans, candidates);
  }
  return text;
}

/** Sentence by sentence, with names masked; where the model loses a mask, the sentence goes without masks. */
async function translatePart(
  text: string,
  source: string,
  terms: readonly ProtectedTerm[],
  translate: Translate,
): Promise<string> {
  const sentences = splitSentences(text, source);
  const masked = sentences.map((sentence) => maskTerms(sentence, terms));
  const raw = await translate(masked.map((entry) => entry.text));
  const restored = masked.map((entry, index) => unmaskTerms(raw[index] ?? '', entry.terms));
  const again = restored.flatMap(({ lost }, index) => (lost.length > 0 ? [index] : []));
  const plain = again.length === 0 ? [] : await translate(again.map((index) => sentences[index] ?? ''));
  return restored
    .map((entry, index) => (entry.lost.length > 0 ? (plain[again.indexOf(index)] ?? entry.text) : entry.text))
    .join(' ');
}
