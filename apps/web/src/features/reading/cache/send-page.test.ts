import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeReady } from './ready-page';
import { chooseVariant, isKnown } from './send-page';

const ready = await makeReady({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: '<p>une page</p>'.repeat(200),
  cacheControl: 'public, max-age=0',
  headers: { 'X-Content-Type-Options': 'nosniff' },
  shows: [],
  drawsFrom: [],
});

describe('choosing the encoding a reader takes', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.9', 'br'],
    ['br; q=0.0, gzip;q=0', 'identity'],
    ['deflate', 'identity'],
  ] as const)('%s gets %s', (accepted, encoding) => {
    expect(chooseVariant(accepted, ready)).toBe(ready.variants[encoding]);
  });

  it('carries the same page in every encoding, each with a tag of its own', () => {
    const { identity, br, gzip } = ready.variants;
    expect(brotliDecompressSync(br.body)).toEqual(identity.body);
    expect(gunzipSync(gzip.body)).toEqual(identity.body);
    expect(new Set([identity.etag, br.etag, gzip.etag]).size).toBe(3);
  });

  it('says so in the head, and never forgets Vary, which a proxy would pay for', () => {
    expect(ready.variants.br.head.join('\n')).toContain('Content-Encoding\nbr');
    expect(ready.variants.identity.head).not.toContain('Content-Encoding');
    for (const variant of Object.values(ready.variants)) {
      expect(variant.head.join('\n')).toContain('Vary\nAccept-Encoding');
      expect(variant.notModifiedHead).toContain(variant.etag);
      expect(variant.head).toContain(String(variant.body.length));
    }
  });
});

it('knows its tag again from lists, weakened by proxies or not', () => {
  expect(isKnown('"a", W/"b"', '"b"')).toBe(true);
  expect(isKnown('*', '"b"')).toBe(true);
  expect(isKnown('"bb"', '"b"')).toBe(false);
});
