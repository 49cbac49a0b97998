import type { BlockPair } from './block-pair';
import type { Finding } from './finding';
import { findingOn } from './finding-at';

/** Links that only one side has; a translation may well point to the same page in its own language. */
export function compareLinks(pair: BlockPair): Finding[] {
  if (!pair.links) return [];
  const { source, target } = pair.links;
  const missing = source.filter((link) => !target.some((other) => isSamePage(link, other)));
  const added = target.filter((link) => !source.some((other) => isSamePage(other, link)));
  return [
    ...missing.map((link) => findingOn(pair, 'link-missing', 'link', 'warning', link)),
    ...added.map((link) => findingOn(pair, 'link-added', 'link', 'warning', null, link)),
  ];
}

/** The same address, or the same but for the language in its host or path ("/fr/", "en.example.org"). */
function isSamePage(one: string, other: string): boolean {
  const plain = (link: string) =>
    link
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/^(?:www\.)?(?:(?:fr|en|ar|es)\.)?/i, '')
      .replace(/\/(?:fr|en|ar|es)(?=\/|$)/gi, '')
      .replace(/[?&](?:lang|hl|locale)=\w+/gi, '')
      .replace(/\/+$/, '')
      .toLowerCase();
  return plain(one) === plain(other);
}
