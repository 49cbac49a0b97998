import { chooseEngine } from '@marbre/language/choose-engine';
import type { EngineProblemCode } from '@marbre/language/engine-problem';
import { orderEngines } from '@marbre/language/order-engines';
import { translatePatiently } from '@marbre/language/translate-patiently';
import type { BlockOutcome } from '@marbre/language/translator';
import { readEnginePlan, recordEngineUse } from '@marbre/newsroom/engine/engine-plan';
import type { StartedRun } from '@marbre/newsroom/job/run-progress';
import { findMemoryMatches } from '@marbre/newsroom/memory/find-memory-matches';
import {
  applyTranslatedBlocks,
  type ArrivedBlock,
} from '@marbre/newsroom/translation/apply-translated-blocks';
import { finishTranslation, leaveTranslation } from '@marbre/newsroom/translation/finish-translation';
import {
  readTranslationWork,
  type TranslationWork,
} from '@marbre/newsroom/translation/read-translation-work';
import { recordBlockFailure } from '@marbre/newsroom/translation/record-block-failure';
import type { Segment } from '@marbre/story/segments/segment';
import { Problem } from '@marbre/story/vocabulary/problem';
import { engineFailure, problemCodeOf } from './engine-failure';
import { countUse } from './count-use';
import { gatherReady } from './gather-ready';
import { type JobHandler, type JobTools, RunStopped } from './job-handler';

/** Blocks written in one transaction, at most: whoever types waits no longer than for one keystroke more. */
const mostAtOnce = 10;

/**
 * Translates what is missing or behind, block by block into the live document. Each block is durable when it
 * is shown, so that a run begun again asks the engine only for the rest. Blocks that no engine managed are
 * marked and left missing, and the run says how many.
 */
export const translateEdition: JobHandler<'translate-edition'> = async (run, tools) => {
  const { context } = tools;
  const work = await readTranslationWork(context, run.payload);
  try {
    await tools.advance({
      done: work.done,
      total: work.total,
      blockId: work.segments[0]?.blockId ?? null,
      failedUnits: 0,
    });
    const remembered = await takeFromMemory(run, tools, work);
    const failures = await translateBlocks(run, tools, work, remembered);
    await finishTranslation(context, run.payload, work);
    return outcomeOf(failures, work);
  } catch (error) {
    await leaveTranslation(context, run.payload, work).catch((failure: unknown) =>
      tools.log.warn({ err: failure }, 'what had arrived was not stored for lists and search'),
    );
    throw error;
  } finally {
    work.session.forget();
  }
};

/**
 * Writes what the newsroom has already answered for elsewhere, word for word, without asking any engine. A
 * block asked for by name is one that somebody wants other words for.
 */
async function takeFromMemory(
  run: StartedRun<'translate-edition'>,
  { context, signal }: JobTools,
  work: TranslationWork,
): Promise<Set<string>> {
  const taken = new Set<string>();
  if (run.payload.blockIds || work.segments.length === 0) return taken;
  const matches = await findMemoryMatches(context.database, {
    sourceLocale: work.sourceLocale,
    targetLocale: work.targetLocale,
    segments: work.segments,
    sectionId: work.sectionId,
  });
  const engine = { name: 'memory', version: '' };
  const found = work.segments.flatMap((segment): ArrivedBlock[] => {
    const match = matches.get(segment.blockId)?.[0];
    return match?.isExact
      ? [{ segment, text: match.targetText, origin: 'memory', engine, findings: [] }]
      : [];
  });
  for (let at = 0; at < found.length; at += mostAtOnce) {
    signal.throwIfAborted();
    const arrived = found.slice(at, at + mostAtOnce);
    for (const { segment } of arrived) taken.add(segment.blockId);
    const progress = { done: work.done + taken.size, blockId: arrived.at(-1)?.segment.blockId ?? null };
    const { isCancelRequested } = await applyTranslatedBlocks(context, run.payload, work, arrived, {
      runId: run.runId,
      progress,
    });
    if (isCancelRequested) throw new RunStopped();
  }
  return taken;
}

/** Everything but blocks that failed is done; returns the codes of those. */
async function translateBlocks(
  run: StartedRun<'translate-edition'>,
  tools: JobTools,
  work: TranslationWork,
  remembered: ReadonlySet<string>,
): Promise<EngineProblemCode[]> {
  const segments = work.segments.filter(({ blockId }) => !remembered.has(blockId));
  if (segments.length === 0) return [];
  const { context, engines, signal, log } = tools;
  const { sourceLocale: source, targetLocale: target } = work;
  const plan = await readEnginePlan(context, source, target);
  const wanted = plan ? orderEngines(engines.translators, plan) : engines.translators;
  const { translators, unavailable } = await chooseEngine(wanted, source, target);
  if (translators.length === 0) throw noEngine(work, unavailable);
  const use = countUse();
  const open = new Map(segments.map((segment) => [segment.blockId, segment]));
  const failures: EngineProblemCode[] = [];
  let done = work.done + remembered.size;
  const leaving = new AbortController();
  try {
    const outcomes = translatePatiently(translators, {
      source,
      target,
      blocks: segments.map(({ blockId, kind, text }) => ({ id: blockId, kind, text })),
      story: work.story,
      protection: { bylines: work.bylines, terms: work.terms.exact },
      glossary: work.terms.glossary,
      ...(work.houseStyle !== '' && { styleNotes: work.houseStyle }),
      signal: AbortSignal.any([signal, leaving.signal]),
    });
    for await (const group of gatherReady(outcomes, mostAtOnce, () => leaving.abort())) {
      const arrived: ArrivedBlock[] = [];
      const failed: FailedBlock[] = [];
      for (const outcome of group) {
        const segment = open.get(outcome.blockId);
        if (!segment) continue;
        open.delete(outcome.blockId);
        use.add(outcome, segment.plain.length);
        if (outcome.outcome === 'failed') failed.push({ segment, outcome });
        else arrived.push({ segment, origin: 'machine', ...outcome });
      }
      done += arrived.length;
      failures.push(...failed.map(({ outcome }) => outcome.code));
      const [next = null] = open.keys();
      const engine = group.at(-1)?.engine.name;
      const progress = { done, engine, blockId: next, failedUnits: failures.length };
      const told = [];
      if (arrived.length > 0) {
        told.push(
          await applyTranslatedBlocks(context, run.payload, work, arrived, { runId: run.runId, progress }),
        );
      }
      for (const block of failed) told.push(await recordFailure(run, tools, block, progress));
      if (told.some(({ isCancelRequested }) => isCancelRequested)) throw new RunStopped();
    }
  } catch (error) {
    throw engineFailure(error);
  } finally {
    await recordEngineUse(context, { source, target }, use.list());
  }
  if (failures.length > 0) log.warn({ failures }, 'blocks were not translated');
  return failures;
}

interface FailedBlock {
  segment: Segment;
  outcome: Extract<BlockOutcome, { outcome: 'failed' }>;
}

function recordFailure(
  run: StartedRun<'translate-edition'>,
  { context, log }: JobTools,
  { segment, outcome: { code, detail, engine, blockId } }: FailedBlock,
  progress: Parameters<typeof recordBlockFailure>[3]['progress'],
) {
  log.warn({ blockId, engine: engine.name, code, detail }, 'a block was not translated');
  const failed = { segment, code: problemCodeOf(code), engine: engine.name };
  return recordBlockFailure(context, run.payload, failed, { runId: run.runId, progress });
}

/** What people are told of a run that came to its end. */
function outcomeOf(
  failures: readonly EngineProblemCode[],
  { segments }: TranslationWork,
): Problem | undefined {
  const [reason] = failures;
  if (reason === undefined) return undefined;
  if (failures.length === segments.length) {
    // Worth another attempt as soon as one block is.
    const codes = failures.map(problemCodeOf);
    throw new Problem(codes.find((code) => code === 'engine-failed') ?? problemCodeOf(reason), {
      values: { reason },
    });
  }
  return new Problem('translation-incomplete', { values: { blocks: failures.length } });
}

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
