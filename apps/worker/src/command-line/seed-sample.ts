import { laySampleNewsroom } from '@marbre/newsroom/sample/lay-sample-newsroom';
import { system } from '@marbre/story/policy/actor';
import type { Command } from './command';

export const seedSample: Command = {
  usage: 'seed-sample',
  summary: 'lay out the sample newsroom in an empty one',
  help: `Lays out accounts, sections and stories to try Marbre with, and prints the accounts with their
passwords. They are not shown again. Refused once anybody has an account.`,
  options: {},
  async run({ contextFor, print }) {
    const { accounts } = await laySampleNewsroom(contextFor(system));
    const width = (pick: (account: (typeof accounts)[number]) => string) =>
      Math.max(...accounts.map((account) => pick(account).length));
    const roleWidth = width(({ role }) => role);
    const emailWidth = width(({ email }) => email);
    for (const { role, email, password, name } of accounts) {
      print(`${role.padEnd(roleWidth)}  ${email.padEnd(emailWidth)}  ${password}  ${name}`);
    }
  },
};
