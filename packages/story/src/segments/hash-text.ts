import { sha256Hex } from '../document/content-hash';

/** Fingerprint of a text, whichever way its accents are encoded: 64 lower-case hexadecimal digits. */
export function hashText(text: string): string {
  return sha256Hex(text.normalize('NFC'));
}
