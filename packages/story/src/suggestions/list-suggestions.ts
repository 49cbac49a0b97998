import { idOf, type StoryMark, type StoryNode } from '../document/story-node';
import { fingerprint } from './fingerprint';
import { originOf, pendingOf, suggestionMarkOf } from './pending';

/** What a suggestion would do, for people. */
export const suggestionKinds = [
  'insert',
  'delete',
  'replace',
  'format',
  'split',
  'join',
  'insertBlock',
  'deleteBlock',
  'changeBlock',
  'moveBlock',
] as const;

export type SuggestionKind = (typeof suggestionKinds)[number];

/** One suggestion as it lies in the text, everything of it together. */
export interface PendingSuggestion {
  id: string;
  kind: SuggestionKind;
  /** The block in which it begins. */
  blockId: string | null;
  /** Words that are to go, and words that are to come. */
  before: string;
  after: string;
  /** What words are to look like, for a suggested format. */
  format: { strong?: boolean; emphasis?: boolean; link?: string | false };
}

interface Found {
  id: string;
  blockId: string | null;
  ways: Set<string>;
  /** Kind and words of the blocks that are to go, and of those that are to stand for them. */
  gone: string[];
  origins: string[];
  before: string[];
  after: string[];
  format: PendingSuggestion['format'];
}

/** Every suggestion in a live text as `readMarkedText` or the editor gives it, in reading order. */
export function listSuggestions(text: StoryNode): PendingSuggestion[] {
  const found = new Map<string, Found>();
  const note = (id: string, blockId: string | null, way: string): Found => {
    const known = found.get(id) ?? blank(id, blockId);
    found.set(id, known);
    known.ways.add(way);
    return known;
  };
  const visit = (node: StoryNode, blockId: string | null): void => {
    const own = idOf(node) ?? blockId;
    for (const mark of marksOf(node)) readMark(node, mark, own, note);
    readAttributes(node, own, note);
    for (const child of node.content ?? []) visit(child, own);
  };
  visit(text, null);
  return [...found.values()].map(present);
}

function blank(id: string, blockId: string | null): Found {
  return { id, blockId, ways: new Set(), gone: [], origins: [], before: [], after: [], format: {} };
}

/** Whatever others suggest of its words: a block that is only carried elsewhere stays one that is moved. */
function lookOf(node: StoryNode): string {
  return `${node.type} ${String(node.attrs?.level ?? '')} ${fingerprint(node)}`;
}

type Note = (id: string, blockId: string | null, way: string) => Found;

function marksOf(node: StoryNode): StoryMark[] {
  return Array.isArray(node.marks) ? node.marks : [];
}

function readMark(node: StoryNode, mark: StoryMark, blockId: string | null, note: Note): void {
  const kind = suggestionMarkOf(mark);
  const id = mark.attrs?.id;
  if (!kind || typeof id !== 'string') return;
  const suggestion = note(id, blockId, kind);
  const words = node.text ?? '';
  if (kind === 'insertion') suggestion.after.push(words);
  else suggestion.before.push(words);
  if (kind === 'formatting') suggestion.format = formatOf(mark);
}

function readAttributes(node: StoryNode, blockId: string | null, note: Note): void {
  const inserted = pendingOf(node, 'inserted');
  const deleted = pendingOf(node, 'deleted');
  const isBreak = node.type === 'hardBreak';
  if (inserted) {
    const suggestion = note(inserted, blockId, isBreak ? 'insertion' : 'inserted');
    suggestion.after.push(isBreak ? '\n' : wordsOf(node));
    if (originOf(node)) suggestion.origins.push(lookOf(node));
  }
  if (deleted) {
    const suggestion = note(deleted, blockId, isBreak ? 'deletion' : 'deleted');
    suggestion.before.push(isBreak ? '\n' : wordsOf(node));
    if (!isBreak) suggestion.gone.push(lookOf(node));
  }
  const split = pendingOf(node, 'split');
  if (split) note(split, blockId, 'split');
  const joined = pendingOf(node, 'joined');
  if (joined) note(joined, blockId, 'joined');
}

/** What a block says now, with what is wanted in it and without what is wanted away. */
export function wordsOf(node: StoryNode): string {
  if (typeof node.text === 'string') {
    return marksOf(node).some(({ type }) => type === 'deletion') ? '' : node.text;
  }
  if (node.type === 'hardBreak') return '\n';
  const isOfWords = node.content?.every(({ type }) => type === 'text' || type === 'hardBreak') ?? true;
  return (node.content ?? []).map(wordsOf).join(isOfWords ? '' : '\n');
}

function formatOf({ attrs = {} }: StoryMark): PendingSuggestion['format'] {
  const { strong, emphasis, link } = attrs;
  return {
    ...(typeof strong === 'boolean' ? { strong } : {}),
    ...(typeof emphasis === 'boolean' ? { emphasis } : {}),
    ...(typeof link === 'string' || link === false ? { link } : {}),
  };
}

function present(found: Found): PendingSuggestion {
  const { id, blockId, format } = found;
  const [before, after] = [found.before.join(''), found.after.join('')];
  return { id, blockId, kind: kindOf(found, before), before, after, format };
}

function kindOf({ ways, gone, origins }: Found, before: string): SuggestionKind {
  if (ways.has('inserted') && ways.has('deleted')) {
    return origins.length > 0 && gone.join('\n') === origins.join('\n') ? 'moveBlock' : 'changeBlock';
  }
  if (ways.has('inserted')) return 'insertBlock';
  if (ways.has('insertion')) return before === '' ? 'insert' : 'replace';
  if (ways.has('joined') && before === '') return 'join';
  if (ways.has('split') && before === '') return 'split';
  if (ways.has('deleted') && !ways.has('deletion')) return 'deleteBlock';
  return ways.has('formatting') && !ways.has('deletion') ? 'format' : 'delete';
}
