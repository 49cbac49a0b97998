import type { PartOfSpeech } from './term';

/** What is known of a word because of the term it stands in. */
export interface TermWordRole {
  partOfSpeech: PartOfSpeech | null;
  /** True when the term has other words: these say what is meant, so that agreement is safe to allow. */
  hasCompany: boolean;
  isFirst: boolean;
}

/**
 * How words of a language change. A word of a text is a form of a term's word when the two share a key; keys
 * mean nothing beyond that. Inflection only: a word made from another ("organ", "organization") is another word.
 */
export interface Inflection {
  keysOfTermWord(word: string, role: TermWordRole): string[];
  keysOfTextWord(word: string, isFirst: boolean): string[];
}
