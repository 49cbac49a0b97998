import type { ServerResponse } from 'node:http';

/** Said with every answer, whoever gives it; pages add their own content security policy. */
export function setSecurityHeaders(response: ServerResponse, isSecure: boolean): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
