import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Writes a claim as `<payload>.<signature>`, both base64url. One secret signs several kinds of claim;
 * `purpose` keeps one kind from passing for another.
 */
export function signClaim(secret: string, purpose: string, claim: object): string {
  const payload = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return `${payload}.${signatureOf(secret, purpose, payload).toString('base64url')}`;
}

/** What a signed claim says, or null when it is forged, broken or of another kind. Says nothing of its age. */
export function readClaim(secret: string, purpose: string, text: string): unknown {
  const [payload, signature, ...rest] = text.split('.');
  if (!payload || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(secret, purpose, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as unknown;
}

function signatureOf(secret: string, purpose: string, payload: string): Buffer {
  return createHmac('sha256', secret).update(`marbre ${purpose} 1\n${payload}`).digest();
}
