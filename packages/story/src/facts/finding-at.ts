import type { BlockPair } from './block-pair';
import type { FactKind, TextRange } from './fact';
import type { Finding, FindingCode, FindingSeverity } from './finding';

type Place = TextRange & { kind: FactKind; text: string };

/** A finding about a fact on either side of a pair, with its words and places filled in. */
export function findingAt(
  pair: BlockPair,
  code: FindingCode,
  severity: FindingSeverity,
  source: Place | null,
  target: Place | null,
): Finding {
  return {
    code,
    kind: (source ?? target)?.kind ?? 'length',
    severity,
    sourceBlockId: pair.sourceBlockId,
    targetBlockId: pair.targetBlockId,
    sourceValue: source && shortened(source.text),
    targetValue: target && shortened(target.text),
    ...(source && { sourceRange: { start: source.start, end: source.end } }),
    ...(target && { targetRange: { start: target.start, end: target.end } }),
  };
}

/** Whole sentences are told by their beginning; the range has them all. */
const longestValue = 120;

function shortened(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1).trimEnd()}…`;
}

/** A finding about a pair as a whole. */
export function findingOn(
  pair: BlockPair,
  code: FindingCode,
  kind: FactKind,
  severity: FindingSeverity,
  sourceValue: string | null = null,
  targetValue: string | null = null,
): Finding {
  return {
    code,
    kind,
    severity,
    sourceBlockId: pair.sourceBlockId,
    targetBlockId: pair.targetBlockId,
    sourceValue,
    targetValue,
  };
}
