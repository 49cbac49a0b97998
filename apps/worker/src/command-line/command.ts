import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';
import type { CommandContext } from '@marbre/newsroom/context';
import type { Actor } from '@marbre/story/policy/actor';
import type { WorkerEnv } from '../env';

export type Options = ReturnType<typeof parseArgs>['values'];

/** What a command of the command line works with. */
export interface CommandLine {
  /** What follows the command's name, without its options. */
  words: string[];
  options: Options;
  settings: WorkerEnv;
  /** Acts as whoever `--as` names, else as the only administrator. Throws a `Complaint` when nobody fits. */
  context: () => Promise<CommandContext>;
  /** Acts as somebody given. */
  contextFor: (actor: Actor) => CommandContext;
  /** Writes a line to standard output: the command's result. */
  print: (line: string) => void;
  /** Writes a line to standard error: what is going on meanwhile. */
  tell: (line: string) => void;
}

export interface Command {
  /** What follows `marbre`. */
  usage: string;
  summary: string;
  /** Paragraphs of `--help`, after the usage. */
  help: string;
  options: ParseArgsOptionsConfig;
  run: (line: CommandLine) => Promise<void>;
}

/** Something the person can mend, said in a sentence. */
export class Complaint extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Complaint';
  }
}

/** An option's text, or undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option's text; complains when it was not given. */
export function requiredOption(options: Options, name: string): string {
  const value = textOption(options, name);
  if (!value) throw new Complaint(`--${name} is missing.`);
  return value;
}

/** The first word after the command; complains, naming what is wanted, when there is none. */
export function firstWord(words: string[], wanted: string): string {
  const [word] = words;
  if (!word) throw new Complaint(`Say which ${wanted}.`);
  return word;
}

/** A list as people type it: `fr,en` or `fr, en`. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
