import { type Locale, primaryOf } from '../vocabulary/locale';

/** What machines wrote a language in before Unicode; every other one in Windows-1252. */
const codePages: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  fa: 'windows-1256',
  ur: 'windows-1256',
  ru: 'windows-1251',
  uk: 'windows-1251',
  bg: 'windows-1251',
  sr: 'windows-1251',
  el: 'windows-1253',
  tr: 'windows-1254',
  he: 'windows-1255',
  pl: 'windows-1250',
  cs: 'windows-1250',
  sk: 'windows-1250',
  hu: 'windows-1250',
  sl: 'windows-1250',
  hr: 'windows-1250',
  ro: 'windows-1250',
  ja: 'shift_jis',
  zh: 'gb18030',
  ko: 'euc-kr',
  th: 'windows-874',
};

/** Bytes in which a page or an XML file says how it is written. */
const declarationBytes = 1_024;

/**
 * A file's bytes as text: as its mark says, else UTF-8, else what the file declares of itself (`charset=` of a
 * page, `encoding=` of XML), else what its language was written in before Unicode.
 */
export function decodeText(bytes: Uint8Array, locale?: Locale): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const codePage = (locale && codePages[primaryOf(locale)]) ?? 'windows-1252';
    return new TextDecoder(declaredEncoding(bytes) ?? codePage).decode(bytes);
  }
}

/** A text in Latin letters of two bytes each has a zero for every second byte, and hardly one elsewhere. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, declarationBytes);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  const many = sample.length * 0.35;
  if (bytes.length % 2 === 1) return null;
  if (low > many && high === 0) return 'utf-16le';
  return high > many && low === 0 ? 'utf-16be' : null;
}

/** Null when nothing is declared, or what nobody knows, or UTF-8, which it is not. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes));
  const label = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}
