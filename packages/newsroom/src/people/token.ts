import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 random bits, base64url. Shown once; only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token, hex: what the database keeps and looks up. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
