import { parseArgs } from 'node:util';
import { type OpenNewsroom, openNewsroom } from '@marbre/newsroom/open-newsroom';
import { Problem } from '@marbre/story/vocabulary/problem';
import { type Command, Complaint, textOption } from './command-line/command';
import { aliases, commands, helpOf, helpOfAll } from './command-line/commands';
import { sentenceOf } from './command-line/problem-sentences';
import { whoActs } from './command-line/who-acts';
import { readEnv, type WorkerEnv } from './env';

// A person at a terminal can do nothing about what a library will one day refuse.
process.noDeprecation = true;
process.exitCode = await main(process.argv.slice(2));

/** Runs one command; returns the process's exit code: 0 done, 1 refused or failed, 2 not understood. */
async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    console.log(helpOfAll());
    return name ? 0 : 2;
  }
  const command = commands.get(aliases.get(name) ?? name);
  if (!command) {
    console.error(`marbre: there is no command "${name}".\n\n${helpOfAll()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(helpOf(command));
    return 0;
  }
  try {
    await run(command, rest);
    return 0;
  } catch (error) {
    console.error(`marbre ${name}: ${explain(error)}`);
    return isMisuse(error) ? 2 : 1;
  }
}

async function run(command: Command, rest: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: rest,
    options: { ...command.options, as: { type: 'string' } },
    allowPositionals: true,
  });
  const settings = readEnv();
  const newsroom = await open(settings);
  try {
    await command.run({
      words: positionals,
      options: values,
      settings,
      context: async () => ({ ...newsroom, actor: await whoActs(newsroom, textOption(values, 'as')) }),
      contextFor: (actor) => ({ ...newsroom, actor }),
      print: (line) => console.log(line),
      tell: (line) => console.error(line),
    });
  } finally {
    await newsroom.close();
  }
}

async function open(settings: WorkerEnv): Promise<OpenNewsroom> {
  try {
    return await openNewsroom({
      databaseUrl: settings.DATABASE_URL,
      applicationName: 'marbre',
      poolSize: 2,
      isWorker: false,
      onError: () => undefined,
    });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Complaint(
      `The database that DATABASE_URL names does not answer${reason}. Is the newsroom running?`,
    );
  }
}

function explain(error: unknown): string {
  if (error instanceof Problem) return sentenceOf(error);
  if (error instanceof Complaint || isMisuse(error)) return (error as Error).message;
  if (error instanceof Error && error.message.startsWith('This configuration')) return error.message;
  return `Something went wrong that nobody foresaw.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Options that `parseArgs` did not understand: its sentences are made for people. */
function isMisuse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
