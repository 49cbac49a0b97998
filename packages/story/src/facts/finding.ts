import type { FactKind, TextRange } from './fact';

/** Every thing a comparison can say; `web` has a sentence for each in every interface language. */
export const findingCodes = [
  'number-missing',
  'number-added',
  'number-word-missing',
  'time-missing',
  'time-added',
  'unit-changed',
  'unit-converted',
  'month-changed',
  'month-missing',
  'weekday-changed',
  'weekday-missing',
  'date-added',
  'day-changed',
  'name-missing',
  'name-added',
  'names-swapped',
  'acronym-missing',
  'protected-name-missing',
  'byline-missing',
  'term-missing',
  'term-forbidden',
  'quotation-count',
  'quotation-attribution',
  'link-missing',
  'link-added',
  'negation-missing',
  'negation-added',
  'sentence-missing',
  'sentence-added',
  'left-untranslated',
  'part-untranslated',
  'wrong-language',
  'text-empty',
  'much-shorter',
  'much-longer',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** An `error` blocks publication until mended or overridden with a reason; a `warning` asks for a look. */
export type FindingSeverity = 'error' | 'warning';

/** What a check says about one place of a translation or summary. */
export interface Finding {
  code: FindingCode;
  kind: FactKind;
  severity: FindingSeverity;
  sourceBlockId: string | null;
  targetBlockId: string | null;
  /** The words in question as written on each side, null where there are none. */
  sourceValue: string | null;
  targetValue: string | null;
  sourceRange?: TextRange;
  targetRange?: TextRange;
}
