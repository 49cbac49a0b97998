import type { QuotationFact } from './fact';

/** A quotation that goes on in the next block has no closing mark, one that went on from the last no opening one. */
const pairs = [
  /^([^«»]*)»/gu,
  /«([^»]*)(?:»|$)/gu,
  /^([^“”„]*)”/gu,
  /“([^”]*)(?:”|$)/gu,
  /„([^“”]*)[“”]/gu,
  // Alike at both ends: one behind a word and before a gap closes. Behind a figure it is inches.
  /^([^"]*[\p{L}.,!?…])"(?=[\s.,;:!?)]|$)/gu,
  /(?<!\d)"([^"]*)(?:"|$)/gu,
  /(?<![\p{L}\p{N}])[‘']([^‘’']{3,}?(?:[’'](?=\p{L})[^‘’']*?)*)[’'](?![\p{L}\p{N}])/gu,
];

/** Lists what stands between quotation marks of any style, longest spans first found; nested ones are left out. */
export function extractQuotations(text: string): QuotationFact[] {
  let rest = text;
  const facts: QuotationFact[] = [];
  for (const pattern of pairs) {
    if (rest.search(pattern) < 0) continue;
    for (const match of rest.matchAll(pattern)) {
      facts.push({
        kind: 'quotation',
        text: (match[1] ?? '').trim(),
        start: match.index,
        end: match.index + match[0].length,
      });
    }
    rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  }
  return facts.sort((left, right) => left.start - right.start);
}
