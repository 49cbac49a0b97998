import { type Alignment, type Anchor, alignSentences, sentencesOf } from './align-sentences';
import type { BlockPair, Locales } from './block-pair';
import type { TextRange } from './fact';
import type { Finding } from './finding';
import { findingAt } from './finding-at';
import { areLengthsRead, areRead } from './rule-locale';

/**
 * Certainty from which a missing or added sentence blocks: none so sure was wrong in professional translations.
 * Between scripts less is in common to be sure by.
 */
const sure = 1.5;
const sureWithArabic = 4.5;

/** Sentences of a block that have no counterpart in its translation, and the other way round. */
export function compareSentences(pair: BlockPair, locales: Locales, anchors: readonly Anchor[]): Finding[] {
  if (!areLengthsRead(locales)) return [];
  const [source, target] = [
    sentencesOf(pair.source, locales.source),
    sentencesOf(pair.target, locales.target),
  ];
  if (source.length === 0 || target.length === 0) return [];
  const alignment = alignSentences(source, target, anchors, locales);
  // Without words of either language to hold on to, nothing is sure.
  if (!areRead(locales)) return findingsOf(pair, { ...alignment, certainty: 0 }, sure);
  const isArabic = locales.source === 'ar' || locales.target === 'ar';
  return findingsOf(pair, alignment, isArabic ? sureWithArabic : sure);
}

function findingsOf(pair: BlockPair, { beads, certainty }: Alignment, enough: number): Finding[] {
  const severity = certainty >= enough ? 'error' : 'warning';
  const missing = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source);
  const added = beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target);
  return [
    ...missing.map((range) =>
      findingAt(pair, 'sentence-missing', severity, placeOf(pair.source, range), null),
    ),
    ...added.map((range) => findingAt(pair, 'sentence-added', severity, null, placeOf(pair.target, range))),
  ];
}

function placeOf(text: string, range: TextRange) {
  return { kind: 'length' as const, text: text.slice(range.start, range.end), ...range };
}
