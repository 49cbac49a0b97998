import { findEdition } from '@marbre/newsroom/story/find-edition';
import { requestSummary } from '@marbre/newsroom/summary/request-summary';
import { type SummaryKind, summaryKinds } from '@marbre/story/vocabulary/status';
import { type Command, Complaint, firstWord, listOf, textOption } from './command';
import { followRun } from './follow-run';

export const summarize: Command = {
  usage: 'summarize <edition> [options]',
  summary: 'have an edition summarised',
  help: `Asks the worker for summaries and prints the run. <edition> as for translate.

  --kinds <kinds>        ${summaryKinds.join(', ')} (default: key_points)
  --wait                 follow the work until it is done; the worker must be running`,
  options: { kinds: { type: 'string' }, wait: { type: 'boolean' } },
  async run({ words, options, context, print, tell }) {
    const name = firstWord(words, 'edition');
    const kinds = listOf(textOption(options, 'kinds') ?? 'key_points').map(kindOf);
    const acting = await context();
    const { editionId } = await findEdition(acting, name);
    const { runId } = await requestSummary(acting, { editionId, kinds });
    print(`run ${runId}`);
    if (options.wait) await followRun(acting, runId, tell);
  },
};

function kindOf(text: string): SummaryKind {
  const kind = summaryKinds.find((one) => one === text);
  if (!kind) throw new Complaint(`"${text}" is not a kind of summary: use ${summaryKinds.join(', ')}.`);
  return kind;
}
