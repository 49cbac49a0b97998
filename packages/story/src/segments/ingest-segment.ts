import type { ContentMark, ContentNode } from './content-node';
import type { SegmentTag } from './segment';
import { readTaggedText } from './tagged-text';

/** What had to be mended while reading a translation back; none of it ever costs text. */
export interface IngestReport {
  /** Source tags that did not come back: their formatting is gone, their words are not. */
  lostTags: number[];
  /** Tags that came back and never were in the source, or twice. */
  strayTags: number[];
}

/**
 * Turns a translated tagged text into ProseMirror inline nodes with the source's marks restored.
 *
 * Engines lose, repeat, misorder and invent tags. Every character of text between tags is kept, in order;
 * a tag left open closes at the end of the block, a closing tag without an opening one is dropped, and a
 * lost atom (a line break) is not invented anywhere.
 *
 * @param tags the tags of the source segment, which carry the marks and atoms themselves.
 */
export function ingestSegment(
  tagged: string,
  tags: readonly SegmentTag[],
): { content: ContentNode[]; report: IngestReport } {
  const byNumber = new Map(tags.map((tag) => [tag.number, tag]));
  const seen = new Set<number>();
  const strayTags: number[] = [];
  const openNumbers: number[] = [];
  const content: ContentNode[] = [];

  for (const token of readTaggedText(tagged)) {
    if (token.form === 'text') {
      appendText(content, token.text, marksOf(openNumbers, byNumber));
      continue;
    }
    const tag = byNumber.get(token.number);
    if (!tag) {
      strayTags.push(token.number);
    } else if (tag.form === 'atom') {
      // An atom written as a pair `<2></2>` counts once, at its opening.
      if (token.form === 'close') continue;
      if (seen.has(token.number)) strayTags.push(token.number);
      else content.push({ type: tag.node.type, ...(tag.node.attrs && { attrs: tag.node.attrs }) });
      seen.add(token.number);
    } else if (token.form === 'open') {
      seen.add(token.number);
      if (!openNumbers.includes(token.number)) openNumbers.push(token.number);
    } else if (token.form === 'close') {
      const at = openNumbers.lastIndexOf(token.number);
      if (at >= 0) openNumbers.splice(at, 1);
      else strayTags.push(token.number);
    }
  }

  const lostTags = tags.filter((tag) => !seen.has(tag.number)).map((tag) => tag.number);
  return { content, report: { lostTags, strayTags } };
}

function marksOf(numbers: readonly number[], byNumber: ReadonlyMap<number, SegmentTag>): ContentMark[] {
  const marks = new Map<string, ContentMark>();
  for (const number of numbers) {
    const tag = byNumber.get(number);
    if (tag?.form !== 'marks') continue;
    // ProseMirror allows one mark of a type on a character: the innermost wins.
    for (const mark of tag.marks) marks.set(mark.type, mark);
  }
  return [...marks.values()];
}

function appendText(content: ContentNode[], text: string, marks: ContentMark[]): void {
  if (text === '') return;
  const last = content.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
    last.text = `${last.text ?? ''}${text}`;
    return;
  }
  content.push({ type: 'text', text, ...(marks.length > 0 && { marks }) });
}
