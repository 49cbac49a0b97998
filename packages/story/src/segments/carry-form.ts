import { canonicalJson } from '../document/content-hash';
import type { ContentMark, ContentNode } from './content-node';
import { cutContent, lengthOfContent } from './cut-content';
import type { Segment, SegmentTag } from './segment';
import { plainTextOf, readTaggedText } from './tagged-text';

/** Formatted words of a plain text, in UTF-16 units, end exclusive. */
interface Span {
  start: number;
  end: number;
  marks: ContentMark[];
}

/**
 * Carries a change of formatting (a link's target, a bold) from a source block, whose words are the same as
 * before, over to its translation, without a word of it changing.
 *
 * Formatting that was changed or taken off is found in the translation by what it was; formatting that is
 * new is put on the whole block, or on the same words where the translation has them once (a name, a
 * figure). Returns null when it cannot be told where it belongs.
 */
export function carryForm(
  before: { text: string; tags: readonly SegmentTag[] },
  after: Pick<Segment, 'text' | 'tags' | 'plain'>,
  target: readonly ContentNode[],
): ContentNode[] | null {
  if (plainTextOf(before.text) !== after.plain) return null;
  const older = spansOf(before.text, before.tags);
  const newer = spansOf(after.text, after.tags);
  let content: ContentNode[] | null = [...target];
  const settled = new Set<string>();
  for (const span of older) {
    const key = keyOf(span.marks);
    if (content === null || settled.has(key)) continue;
    settled.add(key);
    const alike = older.filter((one) => keyOf(one.marks) === key);
    const become = alike.map((one) => marksAt(newer, one));
    const [first] = become;
    if (first === null || first === undefined) return null;
    if (become.every((marks) => marks !== null && keyOf(marks) === keyOf(first))) {
      if (keyOf(first) !== key) content = replaceMarks(content, key, first);
    } else {
      // Equal formatting that now differs from place to place: told apart only by the words it stands on.
      for (const [index, one] of alike.entries()) {
        const marks = become[index];
        if (!marks) return null;
        if (content !== null && keyOf(marks) !== key)
          content = markWords(content, after.plain, { ...one, marks });
      }
    }
  }
  for (const span of newer) {
    if (content === null) return null;
    if (!older.some((one) => one.start === span.start && one.end === span.end)) {
      content = markWords(content, after.plain, span);
    }
  }
  return content;
}

/** What stands now on the words of a span: other marks, none, or null when the words were parted otherwise. */
function marksAt(spans: readonly Span[], { start, end }: Span): ContentMark[] | null {
  const same = spans.find((span) => span.start === start && span.end === end);
  if (same) return same.marks;
  return spans.some((span) => span.start < end && span.end > start) ? null : [];
}

function spansOf(tagged: string, tags: readonly SegmentTag[]): Span[] {
  const marksOf = new Map(tags.map((tag) => [tag.number, tag.form === 'marks' ? tag.marks : []]));
  const spans: Span[] = [];
  let at = 0;
  for (const token of readTaggedText(tagged)) {
    if (token.form === 'text') at += token.text.length;
    else if (token.form === 'atom') at += 1;
    else if (token.form === 'open')
      spans.push({ start: at, end: at, marks: marksOf.get(token.number) ?? [] });
    else {
      const open = spans.at(-1);
      if (open) open.end = at;
    }
  }
  return spans;
}

/** The translation with other marks wherever it has these; null when it has lost them. */
function replaceMarks(content: ContentNode[], key: string, marks: ContentMark[]): ContentNode[] | null {
  const isMarked = (node: ContentNode) => node.type === 'text' && keyOf(node.marks ?? []) === key;
  if (!content.some(isMarked)) return null;
  return content.map((node) => (isMarked(node) ? withMarks(node, marks) : node));
}

/** Puts marks on the words that the translation has in common with the source, when it has them exactly once. */
function markWords(content: ContentNode[], plain: string, { start, end, marks }: Span): ContentNode[] | null {
  const length = lengthOfContent(content);
  if (plain.slice(0, start).trim() === '' && plain.slice(end).trim() === '') {
    return content.map((node) => (node.type === 'text' ? withMarks(node, marks) : node));
  }
  const words = plain.slice(start, end).trim();
  const text = content.map((node) => (node.type === 'text' ? (node.text ?? '') : '\n')).join('');
  const at = text.indexOf(words);
  if (words === '' || at === -1 || text.includes(words, at + 1)) return null;
  return [
    ...sliceContent(content, 0, at),
    ...sliceContent(content, at, at + words.length).map((node) =>
      node.type === 'text' ? withMarks(node, marks) : node,
    ),
    ...sliceContent(content, at + words.length, length),
  ];
}

/** Like `cutContent`, spaces kept. */
function sliceContent(content: readonly ContentNode[], start: number, end: number): ContentNode[] {
  return cutContent(content, start, end, { keepsSpaces: true });
}

function withMarks({ marks: _marks, ...node }: ContentNode, marks: ContentMark[]): ContentNode {
  return marks.length > 0 ? { ...node, marks } : node;
}

function keyOf(marks: readonly ContentMark[]): string {
  return canonicalJson([...marks].sort((left, right) => (left.type < right.type ? -1 : 1)));
}
