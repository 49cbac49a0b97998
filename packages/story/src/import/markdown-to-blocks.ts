import { Marked } from 'marked';
import { htmlToBlocks } from './html-to-blocks';
import type { ImportBlocks } from './import-block';
import { normalizeLines, textToBlocks } from './text-to-blocks';

/**
 * Signs of emphasis in one paragraph beyond which it is no Markdown that a person wrote. What a reader of
 * Markdown does with them takes the square of their number.
 */
const mostSigns = 2_000;

/** One tilde strikes nothing out: "H~2~O" and "de ~5 à ~10" keep what is between. */
const reader = new Marked({
  gfm: true,
  tokenizer: { del: (source) => (source.startsWith('~~') ? false : undefined) },
});

/** Markdown (CommonMark and tables, with optional front matter) as blocks. */
export function markdownToBlocks(source: string): ImportBlocks {
  const { fields, body } = splitFrontMatter(normalizeLines(source));
  const read = isTangled(body) ? textToBlocks(body) : htmlToBlocks(reader.parse(body, { async: false }));
  const bylines = splitNames(fields.get('byline') ?? fields.get('author') ?? fields.get('authors') ?? '');
  return {
    ...read,
    metadata: {
      ...read.metadata,
      headline: fields.get('title') ?? fields.get('headline'),
      standfirst: fields.get('standfirst') ?? fields.get('description') ?? fields.get('subtitle'),
      ...(bylines.length > 0 ? { bylines } : {}),
    },
  };
}

function isTangled(text: string): boolean {
  return text.split(/\n[ \t]*\n/).some((paragraph) => (paragraph.match(/[*_~`]/g)?.length ?? 0) > mostSigns);
}

/** The few plain `name: value` lines that newsrooms put on top; anything cleverer stays unread. */
function splitFrontMatter(text: string): { fields: Map<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n?/.exec(text);
  const fields = new Map<string, string>();
  for (const line of match?.[1]?.split('\n') ?? []) {
    const pair = /^([A-Za-z]+):\s*(.*)$/.exec(line);
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (pair?.[1] && value) fields.set(pair[1].toLowerCase(), value);
  }
  return { fields, body: match ? text.slice(match[0].length) : text };
}

function splitNames(value: string): string[] {
  return value
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((name) => name !== '');
}
