/** What a fact in a text is about. */
export type FactKind =
  | 'number'
  | 'time'
  | 'date'
  | 'name'
  | 'acronym'
  | 'term'
  | 'quotation'
  | 'byline'
  | 'link'
  | 'negation'
  | 'language'
  | 'length';

/** A place in a text, in UTF-16 units, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** A number as it can be read; `values` has more than one entry when a separator is ambiguous ("1.234"). */
export interface NumberFact extends TextRange {
  kind: 'number';
  text: string;
  values: number[];
  /**
   * How surely this is a number: `figures`, number `words`, a `vague` magnitude ("thousands", "une dizaine de
   * milliers"), or `weak` words ("un", "second", "both") that only ever confirm a number on the other side.
   */
  strength: 'figures' | 'words' | 'vague' | 'weak';
  /** What it may count ('percent', 'USD', 'kilometre'), more than one for "pounds"; empty when nothing known. */
  units: readonly string[];
  /** Per what ("km/h": 'hour'), or null. */
  per: string | null;
  /** Part of a name ("COVID-19", "A320"), which translations may leave out. */
  isInName: boolean;
  /** What a scale word multiplied it by: 1e6 in "3 million". */
  scale: number;
}

/** A time of day; `minutes` after midnight, two entries when morning or evening is not said. */
export interface TimeFact extends TextRange {
  kind: 'time';
  text: string;
  minutes: number[];
  /** Noon or midnight by its name, which another language may well say as a meal or not at all. */
  isNamed: boolean;
}

/** Months 1-12, weekdays 1 (Monday) - 7, days from today (yesterday -1). */
export interface DateFact extends TextRange {
  kind: 'date';
  text: string;
  part: 'month' | 'weekday' | 'day';
  /** More than one entry for a word or a figure with two readings ("04/05/2019"). */
  values: number[];
}

export interface NameFact extends TextRange {
  kind: 'name' | 'acronym';
  text: string;
  /** False for a lone capitalised word that begins a sentence: it may be any word. */
  isCertain: boolean;
}

export interface QuotationFact extends TextRange {
  kind: 'quotation';
  text: string;
}

/** A link; `text` is the address, the place that of its words. */
export interface LinkFact extends TextRange {
  kind: 'link';
  text: string;
}
