import { joinRuns } from './join-runs';
import { isPendingInsertion } from '../suggestions/pending';
import { safeHref } from './safe-link';
import type { StoryMark, StoryNode } from './story-node';

/** What a field may hold besides plain words. */
export interface InlineRules {
  marks: boolean;
  breaks: boolean;
}

/**
 * Any JSON as a list of valid inline nodes: unknown wrappers give up their words, unknown or unsafe marks
 * are dropped, neighbours with equal marks become one.
 */
export function normalizeInline(nodes: readonly unknown[], rules: InlineRules): StoryNode[] {
  const flat: StoryNode[] = [];
  collect(nodes, rules, flat);
  return joinRuns(flat);
}

function collect(nodes: readonly unknown[], rules: InlineRules, into: StoryNode[]): void {
  // A stack and not recursion: hostile JSON may be nested deeper than the call stack.
  const stack = [...nodes].reverse();
  while (stack.length > 0) {
    const node = asNode(stack.pop());
    if (!node || isPendingInsertion(node)) continue;
    if (typeof node.text === 'string') {
      const text = cleanText(node.text);
      const marks = rules.marks ? normalizeMarks(node.marks) : [];
      if (text !== '') into.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
    } else if (node.type === 'hardBreak') {
      into.push(rules.breaks ? { type: 'hardBreak' } : { type: 'text', text: ' ' });
    } else if (Array.isArray(node.content)) {
      // The words of two blocks folded into one field stay apart.
      if (into.length > 0 && hasBlockLook(node)) into.push({ type: 'text', text: ' ' });
      for (let index = node.content.length - 1; index >= 0; index -= 1) stack.push(node.content[index]);
    }
  }
}

function hasBlockLook(node: StoryNode): boolean {
  return node.type !== 'text' && node.type !== 'mark' && node.type !== 'span';
}

/** Control characters (but not tab and line feed) cannot be stored in Postgres or sent as XML. */
export function cleanText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/gu, '').replace(/\p{Cs}/gu, '\ufffd');
}

const markOrder = ['link', 'strong', 'emphasis'];

function normalizeMarks(marks: unknown): StoryMark[] {
  if (!Array.isArray(marks)) return [];
  const byType = new Map<string, StoryMark>();
  for (const mark of marks as unknown[]) {
    if (typeof mark !== 'object' || mark === null) continue;
    const { type, attrs } = mark as StoryMark;
    if (type === 'strong' || type === 'emphasis') byType.set(type, { type });
    const href = type === 'link' ? safeHref(attrs?.href) : null;
    if (href) byType.set('link', { type: 'link', attrs: { href } });
  }
  return [...byType.values()].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
}

/** The value as a node when it looks like one. */
export function asNode(value: unknown): StoryNode | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return typeof (value as StoryNode).type === 'string' ? (value as StoryNode) : null;
}
