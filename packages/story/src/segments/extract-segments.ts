import { splitSentences } from './split-sentences';
import type { ContentMark, ContentNode } from './content-node';
import { blockIdOf } from './content-node';
import { canonicalJson } from '../document/content-hash';
import { hashText } from './hash-text';
import type { Segment, SegmentKind, SegmentTag } from './segment';
import { escapeTaggedText, plainTextOf } from './tagged-text';

const kindOfType: Record<string, SegmentKind> = {
  headline: 'headline',
  standfirst: 'standfirst',
  paragraph: 'paragraph',
  heading: 'heading',
  attribution: 'attribution',
  figure: 'figureCaption',
  factBoxTitle: 'factBoxTitle',
};

/**
 * Lists the translatable blocks of a document in reading order, empty ones left out.
 *
 * @param document ProseMirror JSON of a whole edition, or of any node in it.
 * @param locale language the text is in, which decides where sentences end.
 */
export function extractSegments(document: ContentNode, locale: string): Segment[] {
  const segments: Segment[] = [];
  const taken = new Set<string>();
  const visit = (node: ContentNode, container: string | null, path: string) => {
    const kind = kindOfType[node.type];
    if (kind !== undefined) {
      // Two blocks may share an id for a moment after a paste; the path keeps addresses distinct.
      const id = blockIdOf(node) ?? path;
      const segment = segmentOf(node, taken.has(id) ? `${id}#${path}` : id, kind, container, locale);
      if (segment) {
        taken.add(segment.blockId);
        segments.push(segment);
      }
      return;
    }
    node.content?.forEach((child, index) =>
      visit(child, node.type === 'doc' ? null : node.type, path === '' ? `${index}` : `${path}.${index}`),
    );
  };
  visit(document, null, '');
  return segments;
}

function segmentOf(
  node: ContentNode,
  blockId: string,
  kind: SegmentKind,
  container: string | null,
  locale: string,
): Segment | null {
  const { text, tags } = tagInline(node.content ?? []);
  const plain = plainTextOf(text);
  if (plain.trim() === '') return null;
  return {
    blockId,
    kind,
    container,
    text,
    tags,
    plain,
    // Few who read a block want its sentences.
    get sentences() {
      return splitSentences(plain, locale);
    },
    textHash: hashText(`${kind}\n${plain.replace(/\s+/g, ' ').trim()}`),
    contentHash: hashText(
      canonicalJson({ type: node.type, level: node.attrs?.['level'] ?? null, text, tags }),
    ),
  };
}

/** Writes a block's inline nodes as tagged text; neighbours with equal marks share one tag. */
export function tagInline(nodes: readonly ContentNode[]): { text: string; tags: SegmentTag[] } {
  const tags: SegmentTag[] = [];
  let text = '';
  let open: { number: number; key: string } | null = null;
  const closeOpen = () => {
    if (open) text += `</${open.number}>`;
    open = null;
  };
  for (const node of nodes) {
    const marks = sortMarks(node.marks ?? []);
    const key = marks.length > 0 ? canonicalJson(marks) : '';
    if (open && open.key !== key) closeOpen();
    if (node.type !== 'text') {
      closeOpen();
      const number = tags.length + 1;
      tags.push({
        number,
        form: 'atom',
        node: { type: node.type, ...(node.attrs && { attrs: node.attrs }) },
      });
      text += `<${number}/>`;
      continue;
    }
    if (key !== '' && !open) {
      const number = tags.length + 1;
      tags.push({ number, form: 'marks', marks });
      text += `<${number}>`;
      open = { number, key };
    }
    text += escapeTaggedText(node.text ?? '');
  }
  closeOpen();
  return { text, tags };
}

function sortMarks(marks: readonly ContentMark[]): ContentMark[] {
  return [...marks].sort((left, right) => (left.type < right.type ? -1 : 1));
}
