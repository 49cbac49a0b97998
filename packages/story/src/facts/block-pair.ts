import type { LinkFact } from './fact';

/** What a comparison of facts is given. */
export interface Locales {
  source: string;
  target: string;
}

/** A source text and what stands for it in the target; plain text, without tags. */
export interface BlockPair {
  sourceBlockId: string;
  targetBlockId: string;
  source: string;
  target: string;
  /** The links of each side, in order (`linksOf`); not compared when left out. */
  links?: { source: readonly LinkFact[]; target: readonly LinkFact[] };
}

export interface FactOptions {
  locales: Locales;
  /** Names that must come through letter for letter: termbase entries marked "do not translate". */
  protectedNames?: readonly string[];
  /** Names of the story's authors, looked for over the whole story. */
  bylines?: readonly string[];
  /** Source form -> accepted target forms, from the termbase. */
  equivalents?: Readonly<Record<string, readonly string[]>>;
}
