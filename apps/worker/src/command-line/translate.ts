import { findEdition } from '@marbre/newsroom/story/find-edition';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { type Command, Complaint, firstWord, textOption } from './command';
import { followRun } from './follow-run';
import { localesOf } from './locale-option';

export const translate: Command = {
  usage: 'translate <edition> --to <codes> [options]',
  summary: 'have an edition translated',
  help: `Asks the worker for translations and prints a run for each. <edition> is the id of an edition or of
a story, or a public path such as /fr/2026/11/23/un-titre.

  --to <codes>           languages, e.g. en,ar
  --wait                 follow the work until it is done; the worker must be running`,
  options: { to: { type: 'string' }, wait: { type: 'boolean' } },
  async run({ words, options, context, print, tell }) {
    const name = firstWord(words, 'edition');
    const targets = localesOf(textOption(options, 'to'));
    if (targets.length === 0) throw new Complaint('Say into which languages with --to.');
    const acting = await context();
    const { editionId } = await findEdition(acting, name);
    const runs: string[] = [];
    for (const locale of targets) {
      const { runId } = await requestTranslation(acting, { sourceEditionId: editionId, locale });
      print(`${locale} run ${runId}`);
      runs.push(runId);
    }
    if (options.wait) for (const runId of runs) await followRun(acting, runId, tell);
  },
};
