import type { BlockPair } from './block-pair';
import { extractQuotations } from './extract-quotations';
import type { QuotationFact } from './fact';
import type { Finding } from './finding';
import { findingAt } from './finding-at';
import type { PlacedName } from './compare-order';

/** From here on a quotation is somebody's words; shorter ones are titles and nicknames, which come and go. */
const fewestWords = 4;
/** Characters before or after a quotation in which the one who says it is named. */
const speakerReach = 90;

/** Quotations that only one side has, and those that another person says in the translation. */
export function compareQuotations(pair: BlockPair, names: readonly PlacedName[]): Finding[] {
  const [source, target] = [longQuotations(pair.source), longQuotations(pair.target)];
  if (source.length !== target.length) {
    const isMissing = source.length > target.length;
    const extra = oddOneOut(isMissing ? source : target, isMissing ? target : source);
    return [
      findingAt(pair, 'quotation-count', 'warning', isMissing ? extra : null, isMissing ? null : extra),
    ];
  }
  return source.flatMap((quotation, index) => {
    const other = target[index];
    if (!other || source.length < 2) return [];
    const [said, says] = [nearestName(quotation, names, 'source'), nearestName(other, names, 'target')];
    if (!said || !says || said.folded === says.folded) return [];
    const place = (name: PlacedName, side: 'source' | 'target') => ({
      kind: 'quotation' as const,
      text: pair[side].slice(name[side].start, name[side].end),
      ...{ start: name[side].start, end: name[side].end },
    });
    return [
      findingAt(pair, 'quotation-attribution', 'warning', place(said, 'source'), place(says, 'target')),
    ];
  });
}

function longQuotations(text: string): QuotationFact[] {
  return extractQuotations(text).filter(
    (quotation) => (quotation.text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewestWords,
  );
}

/** Of more quotations than the other side has, the one whose place is furthest from any over there. */
function oddOneOut(many: readonly QuotationFact[], few: readonly QuotationFact[]): QuotationFact | null {
  const gap = ({ text }: QuotationFact) =>
    Math.min(...few.map((other) => Math.abs(other.text.length - text.length)), 1e6);
  return [...many].sort((left, right) => gap(right) - gap(left))[0] ?? null;
}

function nearestName(
  quotation: QuotationFact,
  names: readonly PlacedName[],
  side: 'source' | 'target',
): PlacedName | null {
  let best: { name: PlacedName; apart: number } | null = null;
  for (const name of names) {
    const { start, end } = name[side];
    if (start >= quotation.start && end <= quotation.end) continue;
    const apart = start >= quotation.end ? start - quotation.end : quotation.start - end;
    if (apart <= speakerReach && (!best || apart < best.apart)) best = { name, apart };
  }
  return best?.name ?? null;
}
