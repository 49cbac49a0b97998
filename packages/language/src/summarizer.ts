import type { Finding } from '@marbre/story/facts/finding';
import type { SegmentKind } from '@marbre/story/segments/segment';
import type { SummaryKind } from '@marbre/story/vocabulary/status';
import type { EngineIdentity } from './translator';

/** Upper bounds in characters; push alerts are cut off by telephones beyond theirs. */
export const summaryLimits: Record<SummaryKind, { sentences: number; characters: number }> = {
  standfirst: { sentences: 2, characters: 320 },
  key_points: { sentences: 4, characters: 900 },
  social_text: { sentences: 2, characters: 260 },
  push_alert: { sentences: 1, characters: 150 },
  briefing: { sentences: 6, characters: 1_600 },
};

/** A block to summarise; `plain` is its text without tags. */
export interface SummaryBlock {
  id: string;
  kind: SegmentKind;
  plain: string;
}

export interface SummaryRequest {
  locale: string;
  /** All blocks of one fixed revision, in reading order. */
  blocks: readonly SummaryBlock[];
  kinds: readonly SummaryKind[];
  bylines?: readonly string[];
  signal?: AbortSignal;
}

/** A sentence and the blocks it rests on; never empty of either. */
export interface SummarySentence {
  text: string;
  sourceBlockIds: string[];
  findings: Finding[];
}

export interface SummaryResult {
  kind: SummaryKind;
  sentences: SummarySentence[];
  engine: EngineIdentity;
}

/** Makes summaries of a story in its own language, kind by kind. */
export interface Summarizer {
  readonly name: string;
  version(): Promise<string>;
  canSummarize(locale: string): Promise<boolean>;
  /**
   * Yields one result per kind asked for, in that order; a kind for which the story has too little is left out.
   *
   * @throws EngineProblem when the engine cannot be used; the signal's reason when aborted.
   */
  summarize(request: SummaryRequest): AsyncIterable<SummaryResult>;
}
