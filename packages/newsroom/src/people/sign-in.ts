import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { isPasswordRight } from './password';
import { personFields } from './person-fields';
import { startSession } from './session';
import { countAttempt, forgive } from './sign-in-throttle';

export const signInInput = z.object({
  email: personFields.email,
  password: personFields.password,
  /** Network address of the browser, for throttling. */
  address: z.string().max(64),
  userAgent: z.string().max(512).default(''),
});

/**
 * Checks an e-mail address and a password and starts a session.
 * Throws `sign-in-failed` for any mismatch alike, `sign-in-throttled` after too many of them.
 */
export async function signIn(
  context: Pick<CommandContext, 'database' | 'now'>,
  input: z.input<typeof signInInput>,
): Promise<{ sessionId: string; personId: string }> {
  const { email, password, address, userAgent } = parseInput(signInInput, input);
  const attempt = await countAttempt(context, email, address);
  const person = await context.database.person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, isActive: true },
  });
  const isRight = await isPasswordRight(person?.passwordHash ?? null, password);
  if (!person || !isRight || !person.isActive) throw new Problem('sign-in-failed');
  await forgive(context, attempt);
  const sessionId = await startSession(context, person.id, userAgent);
  return { sessionId, personId: person.id };
}
