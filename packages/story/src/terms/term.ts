/** What a term is, as far as its endings depend on it; a `name` is a person, a place, an institution. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'name'] as const;

export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** `preferred` is the word to use, `accepted` may stand for it, `forbidden` must not. */
export const termStatuses = ['preferred', 'accepted', 'forbidden'] as const;

export type TermStatus = (typeof termStatuses)[number];

/** A word or words for a concept in one language, written as in the middle of a sentence. */
export interface TermForm {
  text: string;
  status: TermStatus;
}

/** A concept as two languages know it. Either side may be empty where no words are agreed yet. */
export interface TermPair {
  termId: string;
  partOfSpeech: PartOfSpeech | null;
  /** A name that stays as it is, letter for letter, between languages of one script. */
  isUntranslatable: boolean;
  source: readonly TermForm[];
  target: readonly TermForm[];
}
