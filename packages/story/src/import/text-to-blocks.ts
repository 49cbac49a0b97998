import type { StoryNode } from '../document/story-node';
import type { ImportBlocks } from './import-block';

/** Plain text as blocks: an empty line parts paragraphs; without any, each line is one unless lines are wrapped. */
export function textToBlocks(source: string): ImportBlocks {
  const text = normalizeLines(source);
  const chunks = /\n[ \t]*\n/.test(text) ? text.split(/\n(?:[ \t]*\n)+/).flatMap(partsOf) : linesOrOne(text);
  const paragraphs = chunks.map((chunk) =>
    chunk
      .split('\n')
      .map((line) => line.trim())
      .join(' ')
      .trim(),
  );
  return {
    blocks: paragraphs.filter((line) => line !== '').map((line) => ({ node: toNode(line) })),
    metadata: {},
    warnings: [],
  };
}

/** Lines that each begin with a dash, a bullet or a number are speeches or items: none goes on in the next. */
function partsOf(chunk: string): string[] {
  const lines = chunk.split('\n').filter((line) => line.trim() !== '');
  const areParts =
    lines.length > 1 && lines.every((line) => /^\s*(?:[-–—*•◦▪·]|\d{1,3}[.)])\s+\S/.test(line));
  return areParts ? lines : [chunk];
}

/** One kind of line end, composed letters, no byte-order mark, no invisible characters from word processors. */
export function normalizeLines(source: string): string {
  return source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/[\u00ad\u200b]/g, '')
    .normalize('NFC');
}

/** A text set to a fixed width is one paragraph with many line ends, not many paragraphs. */
function linesOrOne(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const inner = lines.slice(0, -1);
  const widths = inner.map((line) => line.length);
  const isWrapped =
    inner.length >= 3 &&
    widths.every((width) => width <= 100) &&
    Math.max(...widths) - Math.min(...widths) <= 20 &&
    inner.filter((line) => /[.!?؟…»”"]\s*$/.test(line)).length < inner.length / 2;
  return isWrapped ? [lines.join('\n')] : lines;
}

function toNode(line: string): StoryNode {
  if (/^(?:[-*_~•·]\s*){3,}$/.test(line)) return { type: 'divider' };
  return { type: 'paragraph', content: [{ type: 'text', text: line }] };
}
