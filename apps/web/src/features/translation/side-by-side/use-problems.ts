'use client';

import { useMemo } from 'react';
import type { TextRange } from '@marbre/story/facts/fact';
import type { WordsMark } from './finding-marks';
import { findWords } from './finding-place';
import type { KnownBlock, TextPair } from './live-pairs';

export type Finding = KnownBlock['findings'][number];

/** A finding about one pair that nobody has answered for yet. */
export interface PairProblem {
  finding: Finding;
  pair: TextPair;
  /** Where it stands in the translation; null when the words are missing there. */
  range: TextRange | null;
}

export interface Problems {
  /** In the order of the story. */
  open: readonly PairProblem[];
  errors: number;
  warnings: number;
  sourceMarks: readonly WordsMark[];
  targetMarks: readonly WordsMark[];
}

/** What the checks say of a translation, pair by pair, and where it is underlined. */
export function useProblems(pairs: readonly TextPair[], blocks: readonly KnownBlock[]): Problems {
  const marks = useMemo(() => {
    const open = blocks.flatMap((block) =>
      block.findings.filter(isUnanswered).map((finding) => ({ finding, block })),
    );
    return {
      source: open.flatMap(({ finding, block }) =>
        markOf(finding, block.sourceBlockId, finding.sourceValue, finding.sourceRange),
      ),
      target: open.flatMap(({ finding, block }) =>
        markOf(finding, block.blockId, finding.targetValue, finding.targetRange),
      ),
    };
  }, [blocks]);
  const open = useMemo(
    () =>
      pairs.flatMap((pair) =>
        unansweredOf(pair).map((finding) => ({
          finding,
          pair,
          range: findWords(pair.target?.plain ?? '', finding.targetValue, finding.targetRange),
        })),
      ),
    [pairs],
  );
  return {
    open,
    errors: open.filter(({ finding }) => finding.severity === 'error').length,
    warnings: open.filter(({ finding }) => finding.severity === 'warning').length,
    sourceMarks: marks.source,
    targetMarks: marks.target,
  };
}

/** What checks say of a pair and nobody has answered for. */
export function unansweredOf(pair: TextPair): readonly Finding[] {
  return pair.known?.findings.filter(isUnanswered) ?? [];
}

function isUnanswered({ isOverridden }: Finding): boolean {
  return !isOverridden;
}

function markOf(
  { severity }: Finding,
  blockId: string | null,
  words: string | null,
  place: TextRange | null,
): WordsMark[] {
  return blockId && words ? [{ blockId, words, place, look: severity }] : [];
}
