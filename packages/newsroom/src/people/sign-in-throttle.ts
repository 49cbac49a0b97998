import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';

type ThrottleContext = Pick<CommandContext, 'database' | 'now'>;

const windowMinutes = 15;
/** Failures within the window after which an account, or a network address, has to wait. */
const allowedPerEmail = 8;
const allowedPerAddress = 60;

/** Throws `sign-in-throttled` with the minutes to wait. Kept in the database, so a restart forgives nothing. */
export async function assertNotThrottled(context: ThrottleContext, email: string, address: string) {
  const since = new Date(context.now().getTime() - windowMinutes * 60_000);
  const failuresOf = (key: string) =>
    context.database.signInFailure.findMany({
      where: { key, at: { gt: since } },
      orderBy: { at: 'asc' },
      select: { at: true },
      take: allowedPerAddress,
    });
  const [byEmail, byAddress] = await Promise.all([
    failuresOf(`email:${email}`),
    failuresOf(`address:${address}`),
  ]);
  const oldest =
    byEmail.length >= allowedPerEmail
      ? byEmail[0]
      : byAddress.length >= allowedPerAddress
        ? byAddress[0]
        : undefined;
  if (!oldest) return;
  const waitMs = oldest.at.getTime() + windowMinutes * 60_000 - context.now().getTime();
  throw new Problem('sign-in-throttled', { values: { minutes: Math.max(1, Math.ceil(waitMs / 60_000)) } });
}

/** Counts one failed sign-in and drops those too old to matter. */
export async function recordFailure(context: ThrottleContext, email: string, address: string) {
  const at = context.now();
  const keys = [`email:${email}`, `address:${address}`];
  await context.database.$transaction([
    context.database.signInFailure.createMany({ data: keys.map((key) => ({ key, at })) }),
    context.database.signInFailure.deleteMany({
      where: { key: { in: keys }, at: { lt: new Date(at.getTime() - windowMinutes * 60_000) } },
    }),
  ]);
}

/** After a right password the account starts with a clean slate; the network address does not. */
export async function forgetFailures(context: ThrottleContext, email: string) {
  await context.database.signInFailure.deleteMany({ where: { key: `email:${email}` } });
}
