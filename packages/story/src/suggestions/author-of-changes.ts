/** Who suggests, as far as the writing of suggestions needs to know. */
export interface ChangeAuthor {
  /** A suggestion's id that nobody else has. */
  newSuggestionId: () => string;
  newBlockId: () => string;
  /** True for the ids this person has given: their own suggestions they go on with, and take back by deleting. */
  isOwn: (suggestionId: string) => boolean;
}
