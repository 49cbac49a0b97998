import { hash, verify } from '@node-rs/argon2';
import { Problem } from '@marbre/story/vocabulary/problem';
import { limits } from '@marbre/story/vocabulary/limits';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What people type first when told to make a long password. */
const commonPasswords = new Set([
  'password1234',
  'passwordpassword',
  '123456789012',
  '1234567890123',
  'motdepasse123',
  'motdepasse1234',
  'qwertyuiop12',
  'azertyuiop12',
  'administrator',
  'administrateur',
]);

/** The encoded argon2id hash of a password good enough to keep; throws a Problem naming `password` otherwise. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < limits.passwordMinimum) {
    throw new Problem('password-too-short', { field: 'password', values: { limit: limits.passwordMinimum } });
  }
  const isOneCharacter = new Set(password).size < 4;
  if (isOneCharacter || commonPasswords.has(password.toLowerCase())) {
    throw new Problem('password-too-common', { field: 'password' });
  }
  return hash(password, cost);
}

let placeholder: Promise<string> | undefined;

/**
 * True when `password` matches the hash. Without a hash (nobody has that address) it does the same
 * work and answers no, so that the time taken does not tell which addresses exist.
 */
export async function isPasswordRight(encoded: string | null, password: string): Promise<boolean> {
  if (encoded) return verify(encoded, password);
  placeholder ??= hash('nobody has this password', cost);
  await verify(await placeholder, password);
  return false;
}
