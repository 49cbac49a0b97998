import { EngineProblem } from './engine-problem';
import type { BlockOutcome, TranslationBlock, TranslationRequest, Translator } from './translator';

/**
 * Translates with the first engine, and gives what it failed at to the next.
 *
 * Blocks come as they are ready: those a later engine mended come last. A block that every engine failed at is
 * reported failed once, with the last engine's reason.
 *
 * @throws EngineProblem of the last engine when none could be used at all; the signal's reason when aborted.
 */
export async function* translateWithFallback(
  translators: readonly Translator[],
  request: TranslationRequest,
): AsyncGenerator<BlockOutcome> {
  let open: readonly TranslationBlock[] = request.blocks;
  for (const [index, translator] of translators.entries()) {
    const isLast = index === translators.length - 1;
    const translated = new Set<string>();
    try {
      for await (const outcome of translator.translate({
        ...request,
        story: request.story ?? undefined,
        blocks: open,
      })) {
        if (outcome.outcome === 'failed' && !isLast) continue;
        if (outcome.outcome === 'translated') translated.add(outcome.blockId);
        yield outcome;
      }
    } catch (error) {
      request.signal?.throwIfAborted();
      if (isLast || !(error instanceof EngineProblem)) throw error;
    }
    open = open.filter((block) => !translated.has(block.id));
    if (open.length === 0) return;
  }
}
