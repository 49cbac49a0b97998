import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { EngineProblem } from './engine-problem';
import type { BlockOutcome, TranslationBlock, TranslationRequest, Translator } from './translator';

export interface EngineLimits {
  /** Longest wait for the next block, or for the next sign of preparation. */
  timeoutMs: number;
  /** Characters it may still be given; null when there is no limit. */
  charactersLeft: number | null;
}

/**
 * An engine that is given no more than its allowance and is not waited for longer than agreed. Blocks beyond
 * the allowance are reported failed with `limit-reached`, so that the next engine takes them.
 */
export function limitEngine(translator: Translator, limits: EngineLimits): Translator {
  return {
    name: translator.name,
    version: () => translator.version(),
    canTranslate: (source, target) => translator.canTranslate(source, target),
    translate: (request) => translateWithin(translator, request, limits),
  };
}

async function* translateWithin(
  translator: Translator,
  request: TranslationRequest,
  { timeoutMs, charactersLeft }: EngineLimits,
): AsyncGenerator<BlockOutcome> {
  const { within, beyond } = divideByAllowance(request.blocks, charactersLeft);
  if (within.length > 0) yield* translateInTime(translator, { ...request, blocks: within }, timeoutMs);
  if (beyond.length === 0) return;
  const engine = { name: translator.name, version: await translator.version() };
  for (const { id: blockId } of beyond) {
    yield { outcome: 'failed', blockId, engine, code: 'limit-reached', detail: '' };
  }
}

function divideByAllowance(blocks: readonly TranslationBlock[], charactersLeft: number | null) {
  if (charactersLeft === null) return { within: blocks, beyond: [] };
  let left = charactersLeft;
  const at = blocks.findIndex((block) => {
    left -= plainTextOf(block.text).length;
    return left < 0;
  });
  return at === -1
    ? { within: blocks, beyond: [] }
    : { within: blocks.slice(0, at), beyond: blocks.slice(at) };
}

/** After so many blocks in a row that were waited for in vain the engine is given up. */
const patience = 3;

/**
 * Leaves a block that takes too long and goes on with those after it.
 *
 * @throws EngineProblem `timed-out` when the engine seems not to answer at all.
 */
async function* translateInTime(
  translator: Translator,
  request: TranslationRequest,
  timeoutMs: number,
): AsyncGenerator<BlockOutcome> {
  let open = request.blocks;
  let inVain = 0;
  while (open.length > 0) {
    const heard = new Set<string>();
    try {
      for await (const outcome of untilSilent(translator, { ...request, blocks: open }, timeoutMs)) {
        heard.add(outcome.blockId);
        inVain = 0;
        yield outcome;
      }
      return;
    } catch (error) {
      request.signal?.throwIfAborted();
      inVain += 1;
      const [late, ...rest] = open.filter(({ id }) => !heard.has(id));
      const isLate = error instanceof EngineProblem && error.code === 'timed-out';
      if (!isLate || !late || inVain >= patience) throw error;
      const engine = { name: translator.name, version: await translator.version() };
      yield { outcome: 'failed', blockId: late.id, engine, code: 'timed-out', detail: `${timeoutMs} ms` };
      open = rest;
    }
  }
}

/** An engine's outcomes; throws `timed-out` when nothing is heard for too long, and tells the engine to stop. */
async function* untilSilent(
  translator: Translator,
  request: TranslationRequest,
  timeoutMs: number,
): AsyncGenerator<BlockOutcome> {
  const late = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, late.signal]) : late.signal;
  let timer: NodeJS.Timeout | undefined;
  let expire: (problem: EngineProblem) => void = () => undefined;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => expire(new EngineProblem(translator.name, 'timed-out')), timeoutMs);
  };
  const onProgress: TranslationRequest['onProgress'] = (progress) => {
    if (progress.stage === 'preparing') watch();
    request.onProgress?.(progress);
  };
  const outcomes = translator.translate({ ...request, signal, onProgress })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const tooLate = new Promise<never>((_, reject) => (expire = reject));
      watch();
      const next = outcomes.next();
      // Whichever loses the race is heard by nobody.
      next.catch(() => undefined);
      const result = await Promise.race([next, tooLate]);
      clearTimeout(timer);
      if (result.done) return;
      yield result.value;
    }
  } finally {
    clearTimeout(timer);
    late.abort(new EngineProblem(translator.name, 'timed-out'));
  }
}
