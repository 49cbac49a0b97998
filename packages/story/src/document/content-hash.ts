import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StoryNode } from './story-node';

/**
 * JSON with members in alphabetical order and without null or undefined members, so that two values with
 * the same meaning have the same text.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 of a text, as 64 lower-case hexadecimal digits. Runs in browsers and Node alike, synchronously. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The fingerprint approval and schedule bind to: SHA-256 of the canonical JSON of a normalised document. */
export function contentHash(content: unknown): string {
  return sha256Hex(canonicalJson(content));
}

/** Fingerprint of what one block says and how it looks, without its ids: equal words give equal hashes. */
export function blockHash(node: StoryNode): string {
  return contentHash(withoutIds(node));
}

function withoutIds(node: StoryNode): StoryNode {
  const { attrs, content, ...rest } = node;
  const kept = Object.fromEntries(Object.entries(attrs ?? {}).filter(([key]) => key !== 'id'));
  return {
    ...rest,
    ...(Object.keys(kept).length > 0 ? { attrs: kept } : {}),
    ...(content && content.length > 0 ? { content: content.map(withoutIds) } : {}),
  };
}
