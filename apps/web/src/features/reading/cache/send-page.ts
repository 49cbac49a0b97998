import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadyPage, Variant } from './ready-page';

/** Sends a page from memory, or says that the reader already has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: ReadyPage): void {
  const variant = chooseVariant(request.headers['accept-encoding'], page);
  const known = request.headers['if-none-match'];
  if (known !== undefined && page.status === 200 && isKnown(known, variant.etag)) {
    response.writeHead(304, variant.notModifiedHead);
    response.end();
    return;
  }
  response.writeHead(page.status, variant.head);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
}

const refusesBrotli = /\bbr\s*;\s*q=0(?:\.0*)?(?![.\d])/;
const refusesGzip = /\bgzip\s*;\s*q=0(?:\.0*)?(?![.\d])/;

/** Brotli where it is taken, else gzip, else the bytes themselves. */
export function chooseVariant(accepted: string | undefined, page: ReadyPage): Variant {
  if (accepted === undefined) return page.variants.identity;
  if (/\bbr\b/.test(accepted) && !refusesBrotli.test(accepted)) return page.variants.br;
  if (/\bgzip\b/.test(accepted) && !refusesGzip.test(accepted)) return page.variants.gzip;
  return page.variants.identity;
}

/** True when an If-None-Match header names this version; a proxy may have made its tag weak. */
export function isKnown(header: string, etag: string): boolean {
  return header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
