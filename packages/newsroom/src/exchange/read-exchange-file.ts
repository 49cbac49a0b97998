import { decodeText } from '@marbre/story/import/decode-text';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';

/** A file from another tool, as a command is given it. */
export const exchangeFileFields = {
  bytes: z.instanceof(Uint8Array),
};

/**
 * The text of a file. Throws `too-large` before anything of it is read, `exchange-unreadable` for one that
 * is no text.
 */
export function readExchangeFile(bytes: Uint8Array): string {
  if (bytes.byteLength > limits.importBytes) {
    const megabytes = Math.floor(limits.importBytes / 1024 / 1024);
    throw new Problem('too-large', { field: 'file', values: { limit: megabytes } });
  }
  const text = decodeText(bytes);
  if (text.includes('\u0000'))
    throw new Problem('exchange-unreadable', { field: 'file', values: { line: 1 } });
  return text;
}

/** The same refusal, naming the field it came in by. */
export function naming<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof Problem) throw new Problem(problem.code, { field: 'file', ...problem.details });
    throw problem;
  }
}
