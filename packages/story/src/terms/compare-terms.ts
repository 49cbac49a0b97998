import type { BlockPair, Locales } from '../facts/block-pair';
import type { Finding } from '../facts/finding';
import { findingAt } from '../facts/finding-at';
import { openTermFinder, type TermMatch } from './find-terms';
import type { TermForm, TermPair } from './term';

interface Sought {
  pair: TermPair;
  form: TermForm;
}

/**
 * Compares translations with the termbase: once for each term of a block's source, whether its agreed words
 * are there (`term-missing`, a warning that gives the preferred words as `targetValue`), whether forbidden ones
 * are (`term-forbidden`, a warning), and whether a name not to be translated came through letter for letter
 * (`protected-name-missing`, an error). Ranges are in the plain texts, in UTF-16 units.
 *
 * @param terms as `listTermsFor` gives them; prepared once, asked for any number of blocks.
 */
export function openTermComparison(
  terms: readonly TermPair[],
  locales: Locales,
): (pair: BlockPair) => Finding[] {
  const findInSource = openTermFinder(soughtOn('source', terms), locales.source);
  const findInTarget = openTermFinder(soughtOn('target', terms), locales.target);
  return (block) => {
    const inSource = firstOfEach(findInSource(block.source));
    if (inSource.length === 0 || block.target.trim() === '') return [];
    const inTarget = findInTarget(block.target);
    return inSource.flatMap((match) => {
      const there = inTarget.filter(({ value }) => value.pair.termId === match.value.pair.termId);
      return match.value.pair.isUntranslatable
        ? compareName(block, match, there)
        : compareTerm(block, match, there);
    });
  };
}

/** The same for some blocks at once. */
export function compareTerms(
  pairs: readonly BlockPair[],
  terms: readonly TermPair[],
  locales: Locales,
): Finding[] {
  return pairs.flatMap(openTermComparison(terms, locales));
}

function soughtOn(side: 'source' | 'target', terms: readonly TermPair[]) {
  return terms.flatMap((pair) =>
    pair[side].map((form) => ({
      text: form.text,
      partOfSpeech: pair.isUntranslatable ? ('name' as const) : pair.partOfSpeech,
      value: { pair, form },
    })),
  );
}

/** A term is spoken of once for each block, however often it stands there. */
function firstOfEach(matches: readonly TermMatch<Sought>[]): TermMatch<Sought>[] {
  const seen = new Set<string>();
  return matches.filter(({ value }) => {
    if (seen.has(value.pair.termId)) return false;
    seen.add(value.pair.termId);
    return true;
  });
}

function compareTerm(
  block: BlockPair,
  match: TermMatch<Sought>,
  there: readonly TermMatch<Sought>[],
): Finding[] {
  const source = { ...match, kind: 'term' as const };
  const forbidden = there.filter(({ value }) => value.form.status === 'forbidden');
  if (forbidden.length > 0) {
    return forbidden.map((found) =>
      findingAt(block, 'term-forbidden', 'warning', source, { ...found, kind: 'term' }),
    );
  }
  const preferred = match.value.pair.target.find(({ status }) => status === 'preferred');
  if (!preferred || there.length > 0) return [];
  return [{ ...findingAt(block, 'term-missing', 'warning', source, null), targetValue: preferred.text }];
}

/** A name that is itself in the target, or has agreed words there in another script. */
function compareName(
  block: BlockPair,
  match: TermMatch<Sought>,
  there: readonly TermMatch<Sought>[],
): Finding[] {
  // With nothing agreed for this script (a person's name into Arabic) there is nothing to hold it to.
  if (match.value.pair.target.length === 0 || there.length > 0) return [];
  return [findingAt(block, 'protected-name-missing', 'error', { ...match, kind: 'name' }, null)];
}
