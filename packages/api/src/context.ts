import type { CommandContext } from '@marbre/newsroom/context';
import type { SignedIn } from '@marbre/newsroom/people/session';
import type { LiveSource } from '@marbre/newsroom/record/live-source';
import { anonymous } from '@marbre/story/policy/actor';

/** What the house offers every request: opened once per process. */
export interface House extends Omit<CommandContext, 'actor'> {
  live: LiveSource;
  /** Signs the short-lived tickets with which a browser opens a live document. */
  ticketSecret: string;
  /** Writes down what nobody expected, for the people who run the house. */
  logError: (error: unknown, path: string | undefined) => void;
}

/** What one request is: the house and who asks. */
export interface ApiContext {
  house: House;
  signedIn: SignedIn | null;
}

/** The context a command is given for this request. */
export function commandContext({ house, signedIn }: ApiContext): CommandContext {
  return { database: house.database, jobs: house.jobs, now: house.now, actor: signedIn?.actor ?? anonymous };
}
