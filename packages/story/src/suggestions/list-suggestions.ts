import { idOf, type StoryMark, type StoryNode } from '../document/story-node';
import { divisionOf, divisionSigns } from './division';
import { isPendingInsertion, originOf, pendingOf, suggestionMarkOf } from './pending';

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

/** The kinds of block that one is made of: of a heading the level is a part of it. */
export const blockForms = [
  ...([
    'paragraph',
    'heading2',
    'heading3',
    'quotation',
    'attribution',
    'bulletList',
    'orderedList',
  ] as const),
  ...(['listItem', 'figure', 'divider', 'factBox', 'factBoxTitle'] as const),
] as const;

export type BlockForm = (typeof blockForms)[number];

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
  /** What blocks are and what is to be made of them, when that is something else. */
  forms: { before: BlockForm[]; after: BlockForm[] } | null;
}

interface Found {
  id: string;
  blockId: string | null;
  ways: Set<string>;
  /** Kind and words of the blocks that are to go, and of those that are to stand for them. */
  gone: string[];
  origins: string[];
  /** The kinds of these blocks, each once. */
  old: Set<BlockForm>;
  made: Set<BlockForm>;
  before: Piece[];
  after: Piece[];
  format: PendingSuggestion['format'];
}

/** Words of a suggestion; they may lie in a block and, once more, in the one that is wanted for it. */
interface Piece {
  words: string;
  place: Place;
}

interface Place {
  blockId: string | null;
  isCopy: boolean;
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
  const visit = (node: StoryNode, blockId: string | null, around: Place): void => {
    const own = idOf(node) ?? blockId;
    const place = placeOf(node) ?? around;
    for (const mark of marksOf(node)) readMark(node, mark, { own, place }, note);
    readAttributes(node, { own, place }, note);
    for (const child of node.content ?? []) visit(child, own, place);
  };
  visit(text, null, { blockId: null, isCopy: false });
  return [...found.values()].map(present);
}

function blank(id: string, blockId: string | null): Found {
  const forms = { old: new Set<BlockForm>(), made: new Set<BlockForm>() };
  return { id, blockId, ways: new Set(), gone: [], origins: [], ...forms, before: [], after: [], format: {} };
}

function formOf({ type, attrs }: StoryNode): BlockForm | null {
  const name = type === 'heading' ? `heading${attrs?.level === 3 ? 3 : 2}` : type;
  return blockForms.find((form) => form === name) ?? null;
}

/** Whatever others suggest of its words: a block that is only carried elsewhere stays one that is moved. */
function lookOf(node: StoryNode): string {
  return `${node.type} ${String(node.attrs?.level ?? '')} ${standingWords(node)}`;
}

function standingWords(node: StoryNode): string {
  if (node.type === 'hardBreak') return '\n';
  const standing = (node.content ?? []).filter((child) => !isPendingInsertion(child));
  return node.text ?? standing.map(standingWords).join('');
}

/** Where the words of a block stand; what is wanted for another block stands there once more. */
function placeOf(node: StoryNode): Place | null {
  const origin = pendingOf(node, 'split') === null ? originOf(node) : null;
  if (origin) return { blockId: origin.blockId, isCopy: true };
  const blockId = idOf(node);
  return blockId === null ? null : { blockId, isCopy: false };
}

type Where = { own: string | null; place: Place };

type Note = (id: string, blockId: string | null, way: string) => Found;

function marksOf(node: StoryNode): StoryMark[] {
  return Array.isArray(node.marks) ? node.marks : [];
}

function readMark(node: StoryNode, mark: StoryMark, { own, place }: Where, note: Note): void {
  const kind = suggestionMarkOf(mark);
  const id = mark.attrs?.id;
  if (!kind || typeof id !== 'string') return;
  const suggestion = note(id, own, kind);
  const piece = { words: divisionOf(node) === 'break' ? '\n' : (node.text ?? ''), place };
  if (kind === 'insertion' && divisionOf(node) === 'block') suggestion.ways.add('division');
  if (kind === 'insertion') suggestion.after.push(piece);
  else suggestion.before.push(piece);
  if (kind === 'formatting') suggestion.format = formatOf(mark);
}

function readAttributes(node: StoryNode, { own, place }: Where, note: Note): void {
  const inserted = pendingOf(node, 'inserted');
  const deleted = pendingOf(node, 'deleted');
  const isBreak = node.type === 'hardBreak';
  const form = formOf(node);
  if (inserted) {
    const suggestion = note(inserted, own, isBreak ? 'insertion' : 'inserted');
    suggestion.after.push({ words: isBreak ? '\n' : wordsOf(node), place });
    if (originOf(node)) suggestion.origins.push(lookOf(node));
    if (form) suggestion.made.add(form);
  }
  if (deleted) {
    const suggestion = note(deleted, own, isBreak ? 'deletion' : 'deleted');
    suggestion.before.push({ words: isBreak ? '\n' : wordsOf(node), place });
    if (!isBreak) suggestion.gone.push(lookOf(node));
    if (form) suggestion.old.add(form);
  }
  const split = pendingOf(node, 'split');
  if (split) note(split, own, 'split');
  const joined = pendingOf(node, 'joined');
  if (joined) note(joined, own, 'joined');
}

/** What a block says now, with what is wanted in it and without what is wanted away. */
export function wordsOf(node: StoryNode): string {
  if (typeof node.text === 'string') {
    if (marksOf(node).some(({ type }) => type === 'deletion')) return '';
    return divisionOf(node) ? '\n'.repeat(node.text.length) : node.text;
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
  const [before, after] = [wordsIn(found.before), wordsIn(found.after)];
  const kind = kindOf(found, before, after);
  return { id, blockId, kind, before, after, format, forms: kind === 'changeBlock' ? formsOf(found) : null };
}

function formsOf({ old, made }: Found): PendingSuggestion['forms'] {
  const [before, after] = [[...old], [...made]];
  return before.join() === after.join() ? null : { before, after };
}

/** Of words that lie in a block and in the one wanted for it, those of the one that says more. */
function wordsIn(pieces: readonly Piece[]): string {
  const keyOf = ({ blockId, isCopy }: Place) => `${blockId} ${isCopy}`;
  const lengths = new Map<string, number>();
  for (const { words, place } of pieces)
    lengths.set(keyOf(place), (lengths.get(keyOf(place)) ?? 0) + words.length);
  return pieces
    .filter(({ place }) => {
      const here = lengths.get(keyOf(place)) ?? 0;
      const there = lengths.get(keyOf({ ...place, isCopy: !place.isCopy })) ?? 0;
      return place.isCopy ? here > there : here >= there;
    })
    .map(({ words }) => words)
    .join('');
}

function kindOf({ ways, gone, origins }: Found, before: string, after: string): SuggestionKind {
  if (ways.has('inserted') && ways.has('deleted')) {
    return origins.length > 0 && gone.join('\n') === origins.join('\n') ? 'moveBlock' : 'changeBlock';
  }
  if (ways.has('inserted')) return 'insertBlock';
  const isOnlyDivision = ways.has('division') && after.replaceAll(divisionSigns.block, '') === '';
  if (isOnlyDivision && before === '') return 'split';
  if (ways.has('insertion')) return before === '' ? 'insert' : 'replace';
  if (ways.has('joined') && before === '') return 'join';
  if (ways.has('split') && before === '') return 'split';
  if (ways.has('deleted') && !ways.has('deletion')) return 'deleteBlock';
  return ways.has('formatting') && !ways.has('deletion') ? 'format' : 'delete';
}
