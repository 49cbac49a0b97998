import type { StoryNode } from '@marbre/story/document/story-node';
import type { BlockPairing } from '@marbre/story/segments/block-states';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import type { BlockRow, SuggestionFrom } from './block-record';

/** One block of a translation as the desk shows it. */
export function presentBlock({ source, target, row, state, isPersons }: BlockPairing<BlockRow>) {
  const sourceBefore = row && row.sourceText !== '' ? plainTextOf(row.sourceText) : null;
  return {
    sourceBlockId: source.blockId,
    blockId: row?.blockId ?? target?.blockId ?? null,
    kind: source.kind,
    container: source.container,
    state,
    /** A person has had a hand in it: a machine offers, and never overwrites. */
    isPersons,
    source: source.plain,
    /** The source's words as they were when this was translated; null when that is not known. */
    sourceBefore,
    /** What changed in the source since, to be shown as a diff; null unless the block is behind. */
    change: state === 'stale' && sourceBefore !== null ? { before: sourceBefore, after: source.plain } : null,
    /** Formatting of the source that could not be carried over; the words are not behind. */
    isFormBehind:
      row !== null &&
      row.sourceForm !== '' &&
      row.sourceHash === source.textHash &&
      row.sourceForm !== source.contentHash,
    target: target?.plain ?? '',
    origin: row?.origin ?? null,
    /** What is remembered of it, for whoever has both texts open and follows them word by word. */
    remembered: row && {
      blockId: row.blockId,
      sourceBlockId: row.sourceBlockId,
      sourceHash: row.sourceHash,
      targetHash: row.targetHash,
      origin: row.origin,
      isAccepted: row.isAccepted,
    },
    engine: row?.engine ?? '',
    engineVersion: row?.engineVersion ?? '',
    translatedAt: row?.translatedAt ?? null,
    suggestion: row?.suggestion ? plainOf(row.suggestion as unknown as StoryNode[]) : null,
    suggestionFrom: row?.suggestionFrom
      ? presentOrigin(row.suggestionFrom as unknown as SuggestionFrom)
      : null,
  };
}

function presentOrigin({ origin, engine, engineVersion, at }: SuggestionFrom) {
  return { origin, engine, engineVersion, at };
}

function plainOf(nodes: readonly StoryNode[]): string {
  return nodes
    .map((node) => node.text ?? (node.type === 'hardBreak' ? '\n' : plainOf(node.content ?? [])))
    .join('');
}
