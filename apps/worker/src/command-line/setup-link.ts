import { createSetupLink } from '@marbre/newsroom/people/create-setup-link';
import { system } from '@marbre/story/policy/actor';
import type { Command } from './command';

export const setupLink: Command = {
  usage: 'setup-link',
  summary: 'print the link with which the first administrator joins',
  help: `Prints a link, valid once for 7 days, with which the first administrator of an empty newsroom makes
their account. A link printed before stops working.`,
  options: {},
  async run({ contextFor, settings, print }) {
    const { token } = await createSetupLink(contextFor(system));
    print(`${settings.siteUrl}/set-up/${token}`);
  },
};
