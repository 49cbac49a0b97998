import type { StoryNode } from '../document/story-node';

/** What a block seems to be, when its source says so (a title style, a class, a position). */
export type ImportRole = 'headline' | 'standfirst' | 'byline';

/** A body block on its way in, with what its source said about it. */
export interface ImportBlock {
  node: StoryNode;
  role?: ImportRole;
}

/** What an importer read, before the parts of the story are put in their places. */
export interface ImportBlocks {
  blocks: ImportBlock[];
  /** Told by the file's own metadata (HTML title, Markdown front matter). */
  metadata: {
    headline?: string;
    standfirst?: string;
    bylines?: string[];
    /** The file says of each part what it is: none is guessed. */
    isDeclared?: boolean;
    /** The language the file says it is in, as it is tagged there. */
    language?: string;
    /** What its source says to editors. */
    notes?: string[];
    /** What its source says of the rights in it. */
    rights?: string[];
  };
  warnings: ImportWarning[];
}

/** Things a person should look at after an import; each has its words in every interface language. */
export const importWarningCodes = [
  'headline-derived',
  'standfirst-guessed',
  'byline-recognized',
  'paragraphs-split',
  'pictures-left-out',
  'tables-flattened',
  'surroundings-left-out',
  'language-differs',
  'withdrawn-by-source',
  'embargoed',
  'notes-kept',
  'parts-left-out',
] as const;

export type ImportWarningCode = (typeof importWarningCodes)[number];

export interface ImportWarning {
  code: ImportWarningCode;
  values?: Record<string, string | number>;
}
