import type { BlockPair, FactOptions } from './block-pair';
import { compareBlockFacts } from './compare-block-facts';
import type { Finding } from './finding';
import { wordsOf } from './words';

/** What was found of the pairs compared last, oldest first: of some dozen stories. */
const found = new Map<string, readonly Finding[]>();
const mostKept = 1_000;
/** Characters of one pair beyond which it is not kept. */
const longest = 10_000;

/**
 * `compareBlockFacts`, without doing it again for a pair that was compared a moment ago under the same terms:
 * a block is compared when it arrives, and again with its whole story whenever a version of that is kept.
 */
export function compareOnce(pair: BlockPair, options: FactOptions): readonly Finding[] {
  if (pair.source.length + pair.target.length > longest) return compareBlockFacts(pair, options);
  const key = keyOf(pair, options);
  const known = found.get(key);
  const findings = known ?? compareBlockFacts(pair, options);
  // To the end of the row: what is asked for again stays.
  found.delete(key);
  found.set(key, findings);
  const [oldest] = found.keys();
  if (found.size > mostKept && oldest !== undefined) found.delete(oldest);
  return findings;
}

/** Everything that the findings depend on: of the terms, those that stand in the source. */
function keyOf(pair: BlockPair, { locales, protectedNames = [], equivalents = {} }: FactOptions): string {
  const names = protectedNames.filter((name) => pair.source.includes(name));
  const hasTerms = Object.keys(equivalents).length > 0;
  const agreed = (hasTerms ? wordsOf(pair.source) : []).flatMap(({ text }) =>
    Object.hasOwn(equivalents, text) ? [[text, equivalents[text]]] : [],
  );
  const { sourceBlockId, targetBlockId, source, target } = pair;
  return JSON.stringify([locales.source, locales.target, names, agreed, sourceBlockId, targetBlockId, source, target]); // prettier-ignore
}
