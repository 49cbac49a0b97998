/**
 * Lengths to write towards, in characters: a headline that a search result and a front page show whole, a
 * standfirst that a feed and a social card show whole. Going over is said, never refused.
 */
export const lengthGoals = { headline: 90, standfirst: 240 } as const;

/** Sizes beyond which input is refused, in characters unless another unit is named. */
export const limits = {
  headline: 300,
  slug: 80,
  personName: 120,
  email: 254,
  passwordMinimum: 12,
  passwordMaximum: 256,
  note: 2_000,
  reason: 1_000,
  /** One comment, with its mentions as they are kept. */
  comment: 4_000,
  /** People named in one comment. */
  mentions: 20,
  /** What is kept of the words a comment is about. */
  quotation: 300,
  search: 200,
  topic: 80,
  /** One form of a term. */
  term: 200,
  /** Forms of a term, all languages together. */
  termForms: 60,
  byline: 160,
  bylines: 12,
  /** Bytes of one file given to import. */
  importBytes: 10 * 1024 * 1024,
  /** Characters of text in one story; an agency's longest features are under 60 000. */
  storyCharacters: 500_000,
  /** Bytes of one live-editing message; a paste of a whole story is well under it. */
  updateBytes: 2 * 1024 * 1024,
  /** Rows in one page of any list. */
  page: 100,
} as const;
