import type { FactKind, TextRange } from './fact';

/** Every thing a comparison can say; `web` has a sentence for each in every interface language. */
export const findingCodes = [
  'number-missing',
  'number-added',
  'number-word-missing',
  'time-missing',
  'time-added',
  'month-changed',
  'month-missing',
  'weekday-changed',
  'weekday-missing',
  'name-missing',
  'acronym-missing',
  'protected-name-missing',
  'byline-missing',
  'quotation-count',
  'left-untranslated',
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
