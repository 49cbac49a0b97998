import { normalizeDocument } from '../document/normalize-document';
import { cleanText } from '../document/normalize-inline';
import { plainTextOf } from '../document/plain-text';
import type { StoryDocument } from '../document/story-node';
import { limits } from '../vocabulary/limits';
import { canonicalLocale, type Locale, localeName, primaryOf } from '../vocabulary/locale';
import { Problem } from '../vocabulary/problem';
import { htmlToBlocks } from './html-to-blocks';
import type { ImportBlocks, ImportWarning } from './import-block';
import { markdownToBlocks } from './markdown-to-blocks';
import { placeStoryParts } from './place-story-parts';
import { textToBlocks } from './text-to-blocks';
import { newsXmlToBlocks } from './wire/news-xml-to-blocks';
import { ninjsToBlocks } from './wire/ninjs-to-blocks';

export const importFormats = ['text', 'html', 'markdown', 'ninjs', 'news-xml'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ImportedStory {
  headline: string;
  bylines: string[];
  /** Headline, standfirst and body, normalised; bylines are metadata and not part of the text. */
  document: StoryDocument;
  /** What its source says to editors, and of its rights; "" where it says nothing. */
  notes: string;
  rights: string;
  warnings: ImportWarning[];
}

const readers = {
  text: textToBlocks,
  html: htmlToBlocks,
  markdown: markdownToBlocks,
  ninjs: ninjsToBlocks,
  'news-xml': newsXmlToBlocks,
} as const satisfies Record<ImportFormat, (source: string) => ImportBlocks>;

/**
 * A file's text as a story: headline, standfirst, bylines and paragraphs in their places.
 *
 * Throws Problem('import-unreadable') for what is no text, Problem('import-empty') when no words are found
 * and Problem('too-large') beyond `limits.storyCharacters`.
 */
export function importStory(source: string, format: ImportFormat, locale: Locale): ImportedStory {
  if (looksBinary(source)) throw new Problem('import-unreadable', { field: 'file' });
  // Markup has much around its words: no text this long can be a story, and reading it takes time.
  if ((format === 'text' || format === 'markdown') && source.length > 2 * limits.storyCharacters) {
    throw new Problem('too-large', { field: 'file', values: { limit: limits.storyCharacters } });
  }
  const read = readBlocks(source, format);
  const parts = placeStoryParts(read, locale);
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
  const { language, notes = [], rights = [] } = read.metadata;
  return {
    headline: parts.headline,
    bylines,
    document,
    notes: noteOf(notes),
    rights: noteOf(rights),
    warnings: [...differenceOf(language, locale), ...parts.warnings],
  };
}

function noteOf(lines: readonly string[]): string {
  return cleanText([...new Set(lines)].join('\n').slice(0, limits.note)).trim();
}

/** A story under the wrong language is told before it is read by anybody. */
function differenceOf(told: string | undefined, locale: Locale): ImportWarning[] {
  const language = canonicalLocale(told);
  if (!language || primaryOf(language) === primaryOf(locale)) return [];
  return [{ code: 'language-differs', values: { language: localeName(language) } }];
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
