import { addLanguage } from './add-language';
import type { Command } from './command';
import { createUser } from './create-user';
import { exportFile } from './export-file';
import { importFile } from './import-file';
import { publish } from './publish';
import { restoreLanguage, retireLanguage } from './retire-language';
import { seedSample } from './seed-sample';
import { setupLink } from './setup-link';
import { summarize } from './summarize';
import { translate } from './translate';

/** Every command by the word that calls it. */
export const commands = new Map<string, Command>([
  ['create-user', createUser],
  ['import', importFile],
  ['translate', translate],
  ['summarize', summarize],
  ['publish', publish],
  ['export', exportFile],
  ['add-language', addLanguage],
  ['retire-language', retireLanguage],
  ['restore-language', restoreLanguage],
  ['seed-sample', seedSample],
  ['setup-link', setupLink],
]);

/** Other spellings that are understood. */
export const aliases = new Map([
  ['set-up-link', 'setup-link'],
  ['summarise', 'summarize'],
]);

/** What `marbre --help` says. */
export function helpOfAll(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: marbre <command> [options]

${lines.join('\n')}

  marbre <command> --help   what a command wants

Commands act as a colleague, with their rights and under their name: --as <e-mail address>.
Without --as, the newsroom's only administrator acts.
The database is the one DATABASE_URL names.`;
}

/** What `marbre <command> --help` says. */
export function helpOf({ usage, help }: Command): string {
  return `Usage: marbre ${usage}

${help}
  --as <address>         the colleague who acts (default: the only administrator)`;
}
