import { randomUUID } from 'node:crypto';
import { type Extension, Server } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Logger } from 'pino';
import type { ConnectionContext } from './connection-context';
import { AbsentWriters } from './extensions/absent-writers';
import { Acknowledge } from './extensions/acknowledge';
import { Authenticate } from './extensions/authenticate';
import { FollowLog } from './extensions/follow-log';
import { Health } from './extensions/health';
import { defaultRhythm, KeepPauses, type PauseRhythm } from './extensions/keep-pauses';
import { type CollabLimits, defaultLimits, Limit } from './extensions/limit';
import { Log } from './extensions/log';
import { Neighbours } from './extensions/neighbours';
import { Persist } from './extensions/persist';
import { Revoke } from './extensions/revoke';
import { createShare } from './extensions/share';
import { Suggest } from './extensions/suggest';
import { UnseenWords } from './extensions/unseen-words';

export interface CollabOptions {
  writing: Writing;
  log: Logger;
  host: string;
  port: number;
  redisUrl?: string;
  limits?: CollabLimits;
  /** Milliseconds between questions about everybody's rights. */
  recheckMs?: number;
  /** When a revision is kept while people write. */
  rhythm?: PauseRhythm;
  /** Milliseconds between looks for other live-editing processes. */
  neighboursMs?: number;
}

/** Room for the protocol's own bytes around the largest update. */
const frameBytes = 64 * 1024;

/** The live-editing server, not yet listening. */
export function createCollab(options: CollabOptions): Server<ConnectionContext> {
  const { writing, log, host, port, redisUrl, recheckMs = 15_000, neighboursMs = 5_000 } = options;
  const processId = randomUUID();
  const followLog = new FollowLog(writing, log, processId);
  const neighbours = new Neighbours(writing, log, redisUrl !== undefined, neighboursMs, () =>
    followLog.readAgain(),
  );
  const absent = new AbsentWriters(writing, log, () => neighbours.isAlone);
  const extensions: Extension[] = [
    new Limit(options.limits ?? defaultLimits),
    new Authenticate(writing),
    // Before what is kept: what a person may not do is refused, and whose a suggestion is is written down.
    new Suggest(writing, log, processId),
    new Persist(writing, log, processId),
    new UnseenWords(absent),
    absent,
    new Acknowledge(),
    new KeepPauses(writing, log, options.rhythm ?? defaultRhythm),
    followLog,
    new Revoke(writing, log, recheckMs),
    new Log(log),
    neighbours,
    new Health(writing, neighbours),
    ...(redisUrl ? [createShare(redisUrl)] : []),
  ];
  return new Server<ConnectionContext>({
    name: 'marbre',
    address: host,
    port,
    quiet: true,
    stopOnSignals: false,
    extensions,
    debounce: 2_000,
    maxDebounce: 30_000,
    maxUnauthenticatedQueueSize: limits.updateBytes,
    maxUnauthenticatedQueueMessages: 200,
    maxPendingDocuments: 4,
    websocketOptions: { maxPayload: limits.updateBytes + frameBytes },
  });
}
