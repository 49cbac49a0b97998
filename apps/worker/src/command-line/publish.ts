import type { CommandContext } from '@marbre/newsroom/context';
import { approveEdition } from '@marbre/newsroom/publishing/approve-edition';
import { getPublishingState } from '@marbre/newsroom/publishing/get-publishing-state';
import { planRelease } from '@marbre/newsroom/publishing/plan-release';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { findEdition } from '@marbre/newsroom/story/find-edition';
import { type Command, firstWord, textOption } from './command';

export const publish: Command = {
  usage: 'publish <edition> [options]',
  summary: 'approve the words as they are and put them before readers',
  help: `Submits and approves an edition as it stands, then publishes it and prints its address, or plans it.
Whoever acts must be allowed to approve. <edition> as for translate.

  --at <instant>         publish at this time, e.g. 2027-01-31T06:00:00+01:00
  --time-zone <name>     the zone the time was read in, for the record, e.g. Europe/Paris`,
  options: { at: { type: 'string' }, 'time-zone': { type: 'string' } },
  async run({ words, options, context, settings, print }) {
    const name = firstWord(words, 'edition');
    const acting = await context();
    const { editionId } = await findEdition(acting, name);
    await approveAsItStands(acting, editionId);
    const dueAt = textOption(options, 'at');
    if (dueAt) {
      const planned = await planRelease(acting, {
        editionId,
        dueAt,
        timeZone: textOption(options, 'time-zone'),
      });
      print(`planned for ${planned.dueAt.toISOString()}`);
    } else {
      const { path } = await publishEdition(acting, { editionId });
      print(`${settings.siteUrl}${encodeURI(path)}`);
    }
  },
};

async function approveAsItStands(context: CommandContext, editionId: string): Promise<void> {
  const { next } = await getPublishingState(context, { editionId });
  if (next?.step === 'submit') await submitEdition(context, { editionId });
  const { next: then, contentHash } = await getPublishingState(context, { editionId });
  if (then?.step === 'approve') await approveEdition(context, { editionId, contentHash });
}
