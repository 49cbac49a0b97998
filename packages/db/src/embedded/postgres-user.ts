import { execFileSync, spawnSync } from 'node:child_process';

/** Who Postgres runs as: the user of this process, or somebody else when that is root. */
export interface PostgresUser {
  /** Set when this process is root, whom Postgres refuses to serve. */
  uid?: number;
  gid?: number;
  /** What to put before a command so that it runs as this user. */
  prefix: string[];
}

/**
 * Chooses that user. As root it is `postgres` (made when missing), else `nobody`. Where that user cannot enter
 * `folder` (a clone inside /root, say), it is lent the right to pass, and nothing else of root's.
 */
export function choosePostgresUser(folder: string): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const ids = findUser('postgres') ?? makeUser('postgres') ?? findUser('nobody');
  if (!ids)
    throw new Error('Postgres does not run as root, and this machine has no other user: set DATABASE_URL.');
  const plain = { ...ids, prefix: [] };
  if (canReach(plain, `${folder}/.`)) return plain;

  const lent = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', '--inh-caps=+dac_override'];
  const user = { ...ids, prefix: ['setpriv', ...lent, '--ambient-caps=+dac_override', '--'] };
  if (canReach(user, `${folder}/.`)) return user;
  throw new Error(
    `Postgres does not run as root, and the user it would run as cannot enter ${folder}. ` +
      'Move the folder to where everyone may pass (for example /srv), start as another user, or set DATABASE_URL.',
  );
}

/** Whether that user finds something at `path`; `folder/.` asks whether a folder can be entered. */
export function canReach(user: PostgresUser, path: string): boolean {
  const { command, flags, options } = commandAs(user, 'test', ['-e', path]);
  return spawnSync(command, flags, options).status === 0;
}

/** A command line, and spawn options, that run `program` as that user. */
export function commandAs(
  user: PostgresUser,
  program: string,
  flags: string[],
): { command: string; flags: string[]; options: { uid?: number; gid?: number; cwd: string } } {
  const [wrapper, ...rest] = user.prefix;
  if (wrapper) return { command: wrapper, flags: [...rest, program, ...flags], options: { cwd: '/' } };
  return { command: program, flags, options: { uid: user.uid, gid: user.gid, cwd: '/' } };
}

function findUser(name: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function makeUser(name: string): { uid: number; gid: number } | null {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  return findUser(name);
}
