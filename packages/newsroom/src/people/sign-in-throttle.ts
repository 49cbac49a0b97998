import type { Transaction } from '@marbre/db/create-database';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';

type ThrottleContext = Pick<CommandContext, 'database' | 'now'>;

const windowMinutes = 15;
/** Failures within the window after which an account, or a network address, has to wait. */
const allowedPerEmail = 8;
const allowedPerAddress = 60;
/** Tells our advisory locks from anyone else's in the same database: the letters "sign". */
const lockSpace = 0x73_69_67_6e;
/** Failures too old to matter that each new attempt clears away: more than it adds. */
const cleared = 50;

/** One attempt to sign in, counted as a failure until its password proves right. */
export interface CountedAttempt {
  email: string;
  addressFailureId: string;
}

/**
 * Counts an attempt before its password is checked, so that many guesses sent at the same moment cannot all
 * be the first. Throws `sign-in-throttled` with the minutes to wait, without counting. Kept in the database,
 * so a restart forgives nothing.
 */
export async function countAttempt(
  context: ThrottleContext,
  email: string,
  address: string,
): Promise<CountedAttempt> {
  const at = context.now();
  const byEmail = { key: `email:${email}`, at };
  const byAddress = { key: `address:${address}`, at };
  return context.database.$transaction(async (tx) => {
    await assertAllowed(tx, byEmail, allowedPerEmail);
    await assertAllowed(tx, byAddress, allowedPerAddress);
    await tx.$executeRaw`
      delete from "SignInFailure" where at < ${windowStart(at)}
        and id in (select id from "SignInFailure" order by id limit ${cleared})`;
    await tx.signInFailure.create({ data: byEmail });
    const { id } = await tx.signInFailure.create({ data: byAddress, select: { id: true } });
    return { email, addressFailureId: id };
  });
}

/** After a right password the account starts with a clean slate; of the network address only this attempt. */
export async function forgive(context: ThrottleContext, attempt: CountedAttempt): Promise<void> {
  await context.database.signInFailure.deleteMany({
    where: { OR: [{ key: `email:${attempt.email}` }, { id: attempt.addressFailureId }] },
  });
}

/**
 * The same for who is signed in and says what their password is: an unlocked machine is no way to guess it. Kept
 * apart from signing in, so that whoever sits there keeps the owner out of nothing.
 */
export async function countGuess(context: ThrottleContext, personId: string): Promise<void> {
  const at = context.now();
  const guess = { key: guessKey(personId), at };
  await context.database.$transaction(async (tx) => {
    await assertAllowed(tx, guess, allowedPerEmail);
    await tx.signInFailure.create({ data: guess });
  });
}

export async function forgiveGuesses(context: ThrottleContext, personId: string): Promise<void> {
  await context.database.signInFailure.deleteMany({ where: { key: guessKey(personId) } });
}

function guessKey(personId: string): string {
  return `password:${personId}`;
}

function windowStart(at: Date): Date {
  return new Date(at.getTime() - windowMinutes * 60_000);
}

async function assertAllowed(
  tx: Transaction,
  { key, at }: { key: string; at: Date },
  allowed: number,
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${lockSpace}::int, hashtext(${key}))`;
  const failures = await tx.signInFailure.findMany({
    where: { key, at: { gt: windowStart(at) } },
    orderBy: { at: 'asc' },
    select: { at: true },
    take: allowed,
  });
  const oldest = failures[0];
  if (!oldest || failures.length < allowed) return;
  const waitMs = oldest.at.getTime() + windowMinutes * 60_000 - at.getTime();
  throw new Problem('sign-in-throttled', { values: { minutes: Math.max(1, Math.ceil(waitMs / 60_000)) } });
}
