import { chooseEngine } from '@marbre/language/choose-engine';
import { translateWithFallback } from '@marbre/language/translate-with-fallback';
import { applyTranslatedBlock } from '@marbre/newsroom/translation/apply-translated-block';
import { finishTranslation } from '@marbre/newsroom/translation/finish-translation';
import { readTranslationWork } from '@marbre/newsroom/translation/read-translation-work';
import { Problem } from '@marbre/story/vocabulary/problem';
import { engineFailure } from './engine-failure';
import type { JobHandler } from './job-handler';

/**
 * Translates what is missing or behind, block by block into the live document. Each block is durable when it
 * is shown, so that a run begun again asks the engine only for the rest. Blocks that no engine managed are
 * left missing and the run says how many.
 */
export const translateEdition: JobHandler<'translate-edition'> = async (
  { payload },
  { context, engines, signal, advance, log },
) => {
  const work = await readTranslationWork(context, payload);
  await advance({ done: work.done, total: work.total });
  const segments = new Map(work.segments.map((segment) => [segment.blockId, segment]));
  const failures: string[] = [];
  if (segments.size > 0) {
    const { translators, unavailable } = await chooseEngine(
      engines.translators,
      work.sourceLocale,
      work.targetLocale,
    );
    if (translators.length === 0) throw noEngine(work, unavailable);
    let done = work.done;
    try {
      const outcomes = translateWithFallback(translators, {
        source: work.sourceLocale,
        target: work.targetLocale,
        blocks: work.segments.map(({ blockId, kind, text }) => ({ id: blockId, kind, text })),
        story: work.story,
        protection: { bylines: work.bylines, terms: [] },
        signal,
      });
      for await (const outcome of outcomes) {
        const segment = segments.get(outcome.blockId);
        if (!segment) continue;
        if (outcome.outcome === 'failed') {
          log.warn(
            {
              blockId: outcome.blockId,
              engine: outcome.engine.name,
              code: outcome.code,
              detail: outcome.detail,
            },
            'a block was not translated',
          );
          failures.push(outcome.code);
          continue;
        }
        await applyTranslatedBlock(context, payload, work, { segment, ...outcome });
        done += 1;
        await advance({ done, engine: outcome.engine.name });
      }
    } catch (error) {
      throw engineFailure(error);
    }
  }
  await finishTranslation(context, payload, work);
  if (failures.length === 0) return;
  if (failures.length === segments.size)
    throw new Problem('engine-failed', { values: { reason: failures[0] ?? '' } });
  throw new Problem('translation-incomplete', { values: { blocks: failures.length } });
};

function noEngine(
  work: { sourceLocale: string; targetLocale: string },
  unavailable: { engine: string; reason: string }[],
): Problem {
  const values = { source: work.sourceLocale, target: work.targetLocale };
  const lacksOnlyThePair = unavailable.some(
    ({ reason }) => reason === 'pair-unsupported' || reason === 'models-missing',
  );
  return new Problem(lacksOnlyThePair ? 'language-pair-unsupported' : 'engine-unavailable', { values });
}
