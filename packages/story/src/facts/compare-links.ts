import { primaryOf } from '../vocabulary/locale';
import type { BlockPair, Locales } from './block-pair';
import type { LinkFact } from './fact';
import type { Finding } from './finding';
import { findingAt } from './finding-at';

/** Links that only one side has, at their words; a translation may well lead to the same page in its own language. */
export function compareLinks(pair: BlockPair, locales: Locales): Finding[] {
  if (!pair.links) return [];
  const { source, target } = pair.links;
  const pageOf = pageIn(locales);
  const without = (links: readonly LinkFact[], others: readonly LinkFact[]) => {
    const pages = new Set(others.map(({ text }) => pageOf(text)));
    // One link may stand on several words, as where some of them are bold.
    return links.filter(
      ({ text }, index) =>
        !pages.has(pageOf(text)) && links.findIndex((link) => pageOf(link.text) === pageOf(text)) === index,
    );
  };
  return [
    ...without(source, target).map((link) => findingAt(pair, 'link-missing', 'warning', link, null)),
    ...without(target, source).map((link) => findingAt(pair, 'link-added', 'warning', null, link)),
  ];
}

/** What is left of an address without the language in its host or path ("/fr/", "en.example.org"). */
function pageIn({ source, target }: Locales): (link: string) => string {
  const languages = `(?:${primaryOf(source)}|${primaryOf(target)})(?:[-_][a-z]{2,4})?`;
  const inHost = new RegExp(`^(?:www\\.)?(?:${languages}\\.)?`, 'i');
  const inPath = new RegExp(`/${languages}(?=[/?#]|$)`, 'gi');
  return (link) =>
    link
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(inHost, '')
      .replace(inPath, '')
      .replace(/[?&](?:lang|hl|locale)=[\w-]+/gi, '')
      .replace(/\/+$/, '')
      .toLowerCase();
}
