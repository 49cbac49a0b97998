import { diffInline } from '../redline/inline-changes';

/** A run of words that stayed, came or went. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * What became of a plain text, word by word as its language counts them, in reading order; what went stands
 * before what came in its place. The parts that are not `removed` make the newer text, those not `added` the
 * older.
 */
export function diffWords(before: string, after: string, locale: string): WordChange[] {
  const nodesOf = (text: string) => (text === '' ? [] : [{ type: 'text', text }]);
  return diffInline(nodesOf(before), nodesOf(after), locale).flatMap((change): WordChange[] =>
    // Plain text has no marks that could change, and is one block.
    change.kind === 'formatted' || change.kind === 'joined'
      ? []
      : [{ kind: change.kind, text: change.runs.map(({ text }) => text ?? '').join('') }],
  );
}
