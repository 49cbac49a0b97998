/** A piece of RTF: a group's edge, a control word or symbol with its number, or bytes of text. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'text'; bytes: Uint8Array }
  /** `\'e9`: one byte of text in figures. */
  | { kind: 'byte'; byte: number };

const [backslash, brace, endBrace, carriageReturn, lineFeed, hyphen, space] = [0x5c, 0x7b, 0x7d, 0x0d, 0x0a, 0x2d, 0x20]; // prettier-ignore

/** The pieces of an RTF file, in their order, as the specification of RTF 1.9.1 (Microsoft, 2008) cuts them. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === brace || byte === endBrace) {
      yield byte === brace ? { kind: 'open' } : { kind: 'close' };
      at += 1;
    } else if (byte === carriageReturn || byte === lineFeed) {
      at += 1;
    } else if (byte === backslash) {
      const control = readControl(bytes, at + 1);
      at = control.end;
      if (control.token.kind === 'word' && control.token.name === 'bin')
        at += Math.max(control.token.value ?? 0, 0);
      else yield control.token;
    } else {
      const start = at;
      while (at < bytes.length && isPlain(bytes[at])) at += 1;
      yield { kind: 'text', bytes: bytes.subarray(start, at) };
    }
  }
}

function isPlain(byte: number | undefined): boolean {
  return (
    byte !== brace && byte !== endBrace && byte !== backslash && byte !== carriageReturn && byte !== lineFeed
  );
}

/** What follows a backslash. */
function readControl(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  const sign = String.fromCharCode(bytes[start] ?? 0);
  if (!isLetter(bytes[start])) {
    const byte = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    if (sign === "'" && !Number.isNaN(byte)) return { token: { kind: 'byte', byte }, end: start + 3 };
    return { token: { kind: 'word', name: sign, value: null }, end: start + 1 };
  }
  let end = start;
  while (isLetter(bytes[end])) end += 1;
  const name = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 40)));
  const from = end;
  if (bytes[end] === hyphen && isDigit(bytes[end + 1])) end += 1;
  while (isDigit(bytes[end])) end += 1;
  const digits = String.fromCharCode(...bytes.subarray(from, Math.min(end, from + 12)));
  const value = end > from ? Number.parseInt(digits, 10) : null;
  return { token: { kind: 'word', name, value }, end: bytes[end] === space ? end + 1 : end };
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
