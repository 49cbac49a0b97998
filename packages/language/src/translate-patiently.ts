import { setTimeout as pause } from 'node:timers/promises';
import { isTemporary } from './engine-problem';
import { translateWithFallback } from './translate-with-fallback';
import type { BlockOutcome, TranslationRequest, Translator } from './translator';

/** Milliseconds before blocks that failed for a passing reason are tried once more. */
const pauses = [1_000, 5_000];

/**
 * Translates with fallback, and tries blocks that failed for a reason that may pass again, after growing
 * pauses, once everything else has arrived. Each block is reported once.
 *
 * @throws EngineProblem when no engine could be used at all; the signal's reason when aborted.
 */
export async function* translatePatiently(
  translators: readonly Translator[],
  request: TranslationRequest,
  wait: (ms: number, signal?: AbortSignal) => Promise<unknown> = (ms, signal) =>
    pause(ms, undefined, { signal }),
): AsyncGenerator<BlockOutcome> {
  let open = request.blocks;
  const story = request.story ?? undefined;
  for (const ms of [...pauses, null]) {
    const again = new Set<string>();
    for await (const outcome of translateWithFallback(translators, { ...request, story, blocks: open })) {
      const mayPass = outcome.outcome === 'failed' && isTemporary(outcome.code);
      if (mayPass && ms !== null) again.add(outcome.blockId);
      else yield outcome;
    }
    open = open.filter(({ id }) => again.has(id));
    if (open.length === 0 || ms === null) return;
    await wait(ms, request.signal);
  }
}
