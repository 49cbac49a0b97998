import { normalizeDocument } from '../document/normalize-document';
import { cleanText } from '../document/normalize-inline';
import { plainTextOf } from '../document/plain-text';
import type { StoryDocument } from '../document/story-node';
import { limits } from '../vocabulary/limits';
import type { Locale } from '../vocabulary/locale';
import { Problem } from '../vocabulary/problem';
import { htmlToBlocks } from './html-to-blocks';
import type { ImportBlocks, ImportWarning } from './import-block';
import { markdownToBlocks } from './markdown-to-blocks';
import { placeStoryParts } from './place-story-parts';
import { textToBlocks } from './text-to-blocks';

export const importFormats = ['text', 'html', 'markdown'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ImportedStory {
  headline: string;
  bylines: string[];
  /** Headline, standfirst and body, normalised; bylines are metadata and not part of the text. */
  document: StoryDocument;
  warnings: ImportWarning[];
}

const readers = {
  text: textToBlocks,
  html: htmlToBlocks,
  markdown: markdownToBlocks,
} as const satisfies Record<ImportFormat, (source: string) => ImportBlocks>;

/**
 * A file's text as a story: headline, standfirst, bylines and paragraphs in their places.
 *
 * Throws Problem('import-unreadable') for what is no text, Problem('import-empty') when no words are found
 * and Problem('too-large') beyond `limits.storyCharacters`.
 */
export function importStory(source: string, format: ImportFormat, locale: Locale): ImportedStory {
  if (looksBinary(source)) throw new Problem('import-unreadable', { field: 'file' });
  // Only HTML has much around its words: nothing else this long can be a story, and reading it takes time.
  if (format !== 'html' && source.length > 2 * limits.storyCharacters) {
    throw new Problem('too-large', { field: 'file', values: { limit: limits.storyCharacters } });
  }
  const parts = placeStoryParts(readBlocks(source, format), locale);
  const document = normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: parts.headline.slice(0, limits.headline) }] },
      { type: 'standfirst', content: parts.standfirst },
      ...parts.body,
    ],
  });
  const length = plainTextOf(document).length;
  if (length === 0) throw new Problem('import-empty', { field: 'file' });
  if (length > limits.storyCharacters) {
    throw new Problem('too-large', { field: 'file', values: { limit: limits.storyCharacters } });
  }
  const bylines = parts.bylines
    .map((name) => cleanText(name.slice(0, limits.byline)).trim())
    .filter((name) => name !== '');
  return { headline: parts.headline, bylines, document, warnings: parts.warnings };
}

function readBlocks(source: string, format: ImportFormat): ImportBlocks {
  try {
    return readers[format](source);
  } catch (failure) {
    // Markup nested beyond the call stack is no story; anything else would be our own fault.
    if (failure instanceof RangeError) throw new Problem('import-unreadable', { field: 'file' });
    throw failure;
  }
}

/** Text has no NUL and hardly a control character; a picture or an archive is full of them. */
function looksBinary(source: string): boolean {
  const sample = source.slice(0, 4096);
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\ufffd]/g)?.length ?? 0;
  return sample.includes('\u0000') || controls > sample.length * 0.02;
}
