import type { BlockPair, FactOptions } from './block-pair';
import { extractNames } from './extract-names';
import type { NameFact } from './fact';
import type { Finding } from './finding';
import { findingAt, findingOn } from './finding-at';
import { foldWord, foldedWords } from './fold-text';
import { acronymEquivalents, countryEquivalent } from './known-equivalents';
import { isWordInText, isWordTranscribed } from './match-names';
import { nameParticles } from './name-words';

/** Names and acronyms of the source that the target does not show in any form we know. */
export function compareNames(pair: BlockPair, options: FactOptions): Finding[] {
  const { source, target } = options.locales;
  const findings: Finding[] = [];
  for (const name of options.protectedNames ?? []) {
    if (
      countOf(name, pair.source) > 0 &&
      countOf(name, pair.target) === 0 &&
      target !== 'ar' &&
      source !== 'ar'
    ) {
      findings.push(findingOn(pair, 'protected-name-missing', 'name', 'error', name));
    }
  }
  const targetWords = foldedWords(pair.target);
  const seen = new Set<string>();
  for (const fact of extractNames(pair.source, source)) {
    if (
      !fact.isCertain ||
      seen.has(fact.text) ||
      findings.some((finding) => finding.sourceValue === fact.text)
    )
      continue;
    seen.add(fact.text);
    if (isKept(fact, pair.target, targetWords, options)) continue;
    findings.push(
      findingAt(pair, fact.kind === 'acronym' ? 'acronym-missing' : 'name-missing', 'warning', fact, null),
    );
  }
  return findings;
}

/** A byline belongs to the story, not to a block: it must be there once, letter for letter. */
export function compareBylines(pairs: readonly BlockPair[], options: FactOptions): Finding[] {
  if (options.locales.target === 'ar') return [];
  return (options.bylines ?? []).flatMap((byline) => {
    const pair = pairs.find((candidate) => countOf(byline, candidate.source) > 0);
    if (!pair || pairs.some((candidate) => countOf(byline, candidate.target) > 0)) return [];
    return [findingOn(pair, 'byline-missing', 'byline', 'error', byline)];
  });
}

function countOf(name: string, text: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'))?.length ?? 0;
}

function isKept(
  fact: NameFact,
  target: string,
  targetWords: readonly string[],
  options: FactOptions,
): boolean {
  const { source: from, target: into } = options.locales;
  const known = options.equivalents?.[fact.text] ?? [];
  const country = countryEquivalent(fact.text, from, into);
  const forms = [...known, ...acronymEquivalents(fact.text, from, into), ...(country ? [country] : [])];
  const foldedTarget = foldWord(target);
  if (forms.some((form) => foldedTarget.includes(foldWord(form)))) return true;
  const words = fact.text
    .split(/[\s\u00a0\u202f'’-]+/u)
    .filter((word) => word.length > 1 && !nameParticles.has(foldWord(word)));
  if (into === 'ar') {
    return (
      fact.kind === 'acronym' ||
      words.some((word) => isWordInText(word, targetWords) || isWordTranscribed(word, target))
    );
  }
  // An office or institution is translated and keeps one of its words at best; a person keeps all of them.
  return words.length === 0 || words.some((word) => isWordInText(word, targetWords));
}
