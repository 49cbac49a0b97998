import { NextResponse, type NextRequest } from 'next/server';
import { collabAddress } from './collab-address';
import { env } from './env';

/**
 * Gives every newsroom page a content security policy of its own: only scripts that carry this
 * answer's nonce run. Styles may be inline, because placing a menu or a caret is done that way.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const isDevelopment = env().NODE_ENV === 'development';
  const isSecure =
    request.nextUrl.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    `connect-src 'self' ${collabAddress(request.headers.get('host'), isSecure)}${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const config = {
  matcher: ['/desk/:path*', '/sign-in', '/invitation/:path*', '/set-up/:path*', '/reset/:path*'],
};
