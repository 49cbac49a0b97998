/** What `\ansicpg` and `\cpg` number, where it is not "windows-" and the number. */
const pages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** What a font's `\fcharset` means for the bytes set in it; those not named here follow the whole file. */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** The encoding of a code page, Western where nobody knows it. */
export function encodingOfPage(page: number | null): string {
  if (page !== null && page >= 1250 && page <= 1258) return `windows-${page}`;
  return pages[page ?? 0] ?? 'windows-1252';
}

export function encodingOfCharset(charset: number | null): string | null {
  return charsets[charset ?? 0] ?? null;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Bytes of one run as text. */
export function decodeRun(bytes: readonly number[], encoding: string): string {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  return decoder.decode(Uint8Array.from(bytes));
}
