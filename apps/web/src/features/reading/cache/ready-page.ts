import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a route renders to, before it is made ready to send. */
export interface RenderedPage {
  status: 200 | 404 | 410;
  contentType: string;
  body: string | Buffer;
  cacheControl: string;
  headers: Readonly<Record<string, string>>;
  /** Stories the page shows: when one of them changes, the page must not be seen again. */
  shows: readonly string[];
  /** Lists the page draws from: when one of them grows, the page is renewed soon. */
  drawsFrom: readonly string[];
}

type Encoding = 'identity' | 'gzip' | 'br';

/** One encoding of a page, with its head already written. */
export interface Variant {
  etag: string;
  body: Buffer;
  /** Names and values in turn, as `writeHead` takes them without work. */
  head: string[];
  notModifiedHead: string[];
}

/** A page as it lies in memory: every byte that will be sent, computed once. */
export interface ReadyPage {
  status: RenderedPage['status'];
  variants: Record<Encoding, Variant>;
  shows: readonly string[];
  drawsFrom: readonly string[];
  /** Bytes held in memory, roughly. */
  size: number;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const compressible = /^(?:text|application\/(?:rss\+xml|xml|json))|\+xml/;
/** Strings, arrays and the entry itself. */
const overhead = 4_096;

/** Hashes and compresses a rendered page. A page that compression makes no smaller is sent as it is. */
export async function makeReady(page: RenderedPage): Promise<ReadyPage> {
  const body = typeof page.body === 'string' ? Buffer.from(page.body) : page.body;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const plain = describe(page, body, `"${hash}"`, null);
  const [br, gz] = compressible.test(page.contentType)
    ? await Promise.all([compressBrotli(body, brotliOptions), compressGzip(body, { level: 8 })])
    : [body, body];
  const smaller = (encoded: Buffer, encoding: 'br' | 'gzip') =>
    encoded.length < body.length ? describe(page, encoded, `"${hash}-${encoding}"`, encoding) : plain;
  return {
    status: page.status,
    variants: { identity: plain, br: smaller(br, 'br'), gzip: smaller(gz, 'gzip') },
    shows: page.shows,
    drawsFrom: page.drawsFrom,
    size: body.length + br.length + gz.length + overhead,
  };
}

function describe(page: RenderedPage, body: Buffer, etag: string, encoding: string | null): Variant {
  const kept = [
    ...['ETag', etag, 'Cache-Control', page.cacheControl, 'Vary', 'Accept-Encoding'],
    ...Object.entries(page.headers).flat(),
  ];
  const content = ['Content-Type', page.contentType, 'Content-Length', String(body.length)];
  if (encoding) content.push('Content-Encoding', encoding);
  return { etag, body, head: [...content, ...kept], notModifiedHead: kept };
}
