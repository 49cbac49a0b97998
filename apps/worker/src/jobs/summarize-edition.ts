import { EngineProblem } from '@marbre/language/engine-problem';
import { readSummaryWork } from '@marbre/newsroom/summary/read-summary-work';
import { saveSummary } from '@marbre/newsroom/summary/save-summary';
import type { SummaryKind } from '@marbre/story/vocabulary/status';
import { Problem } from '@marbre/story/vocabulary/problem';
import { engineFailure } from './engine-failure';
import type { JobHandler } from './job-handler';

/**
 * Makes the summaries asked for, kind by kind, each kept as soon as it is made. Where the best engine breaks
 * down the next goes on with the kinds that are left.
 */
export const summarizeEdition: JobHandler<'summarize-edition'> = async (
  { runId, payload },
  { context, engines, signal, advance, log },
) => {
  const work = await readSummaryWork(context, runId, payload);
  let { done } = work;
  await advance({ done, total: work.total });
  let open: SummaryKind[] = work.kinds;
  let failure: unknown = null;
  for (const summarizer of engines.summarizers) {
    if (open.length === 0) break;
    if (!(await summarizer.canSummarize(work.locale))) continue;
    failure = null;
    try {
      const made = summarizer.summarize({
        locale: work.locale,
        kinds: open,
        bylines: work.bylines,
        blocks: work.segments.map(({ blockId, kind, plain }) => ({ id: blockId, kind, plain })),
        signal,
      });
      for await (const summary of made) {
        await saveSummary(context, payload, work, summary);
        open = open.filter((kind) => kind !== summary.kind);
        done += 1;
        await advance({ done, engine: summary.engine.name });
      }
    } catch (error) {
      if (!(error instanceof EngineProblem)) throw error;
      log.warn(
        { engine: summarizer.name, code: error.code, detail: error.detail },
        'a summarizer broke down',
      );
      failure = engineFailure(error);
    }
  }
  if (failure) throw failure;
  if (done === 0) throw new Problem('summary-empty');
};
