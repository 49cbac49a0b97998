// What a newsroom in which nobody works yet is given: a sample to try, or a link for its first administrator.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, environmentOf } from './newsroom-processes.mjs';
import { lastLines, runProgram } from './run-program.mjs';
import { say, sayStep, Trouble } from './say.mjs';

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} databaseUrl
 * @returns {Promise<() => void>} Prints what the person needs now, once everything answers.
 */
export async function layOut(settings, databaseUrl) {
  const file = join(settings.folder, 'accounts.txt');
  if (settings.isEmpty) {
    const link = (await marbre(settings, databaseUrl, ['set-up-link'])).trim();
    return () =>
      say(`\nNobody works here yet. Whoever opens this link first becomes the administrator:\n  ${link}`);
  }
  sayStep('Laying out the sample newsroom…');
  rmSync(file, { force: true });
  const accounts = await marbre(settings, databaseUrl, ['seed-sample']);
  writeFileSync(file, accounts, { mode: 0o600 });
  return () => {
    if (existsSync(file))
      say(`\nThe sample newsroom’s accounts (kept in ${file}):\n${readFileSync(file, 'utf8').trimEnd()}`);
  };
}

/** @param {import('./settings.mjs').Settings} settings @param {string} databaseUrl @param {string[]} words */
async function marbre(settings, databaseUrl, words) {
  const { command, flags } = commandLine(words);
  const { code, output, errors } = await runProgram(command, flags, {
    env: environmentOf(settings, databaseUrl),
  });
  if (code === 0) return output;
  throw new Trouble(
    `The new newsroom could not be laid out. Delete ${settings.folder} to begin again, or start with --empty.`,
    lastLines(errors || output),
  );
}
