import type { Finding } from '@marbre/story/facts/finding';
import type { SegmentKind } from '@marbre/story/segments/segment';
import type { EngineProblemCode } from './engine-problem';
import type { NameProtection } from './protect-terms';

/** Which engine, and which build or model of it, wrote something; kept with every block. */
export interface EngineIdentity {
  name: string;
  version: string;
}

/** `rough` wants rewriting, `fair` wants editing, `good` wants reading. */
export type EngineQuality = 'rough' | 'fair' | 'good';

/** Whether a pair can be translated now, by which route ("fr", "ca", "en" is a pivot), and how well. */
export type PairSupport =
  | { supported: true; route: string[]; quality: EngineQuality }
  | { supported: false; reason: EngineProblemCode };

/** A block to translate. `text` is tagged text: `He said <1>no</1>.<2/>` */
export interface TranslationBlock {
  id: string;
  kind: SegmentKind;
  text: string;
}

export interface TranslationRequest {
  /** BCP 47 primary subtags. */
  source: string;
  target: string;
  /** The blocks wanted, in reading order. */
  blocks: readonly TranslationBlock[];
  /** The story's whole text, plain: engines find names and context in it even when one block is wanted. */
  story?: readonly string[];
  protection: NameProtection;
  /** The story's terms in their basic form and what they become; only language models read it. */
  glossary?: readonly { source: string; target?: string }[];
  /** House style in a sentence or two; only language models read it. */
  styleNotes?: string;
  /** Aborting stops after the block at hand; what was yielded stays yielded. */
  signal?: AbortSignal;
  onProgress?: (progress: TranslationProgress) => void;
}

export type TranslationProgress =
  | { stage: 'preparing'; doneBytes: number; totalBytes: number | null }
  | { stage: 'translating'; doneBlocks: number; totalBlocks: number };

/** A block's translation, or why there is none. A block that fails never stops the others. */
export type BlockOutcome =
  | {
      outcome: 'translated';
      blockId: string;
      /** Tagged text with the source's tag numbers, as far as they survived. */
      text: string;
      engine: EngineIdentity;
      /** What the fact check says about this block at once. */
      findings: Finding[];
    }
  | { outcome: 'failed'; blockId: string; engine: EngineIdentity; code: EngineProblemCode; detail: string };

/**
 * Translates blocks one by one.
 *
 * Every implementation keeps bylines, agreed terms, names, figures and tags as far as it can, and reports in
 * `findings` where it could not; its output is text and never markup, HTML or instructions.
 */
export interface Translator {
  readonly name: string;
  /** Build or model; may ask the installed program. */
  version(): Promise<string>;
  canTranslate(source: string, target: string): Promise<PairSupport>;
  /**
   * Yields one outcome per block, in order, each as soon as it is there.
   *
   * @throws EngineProblem when nothing can be translated at all; the signal's reason when aborted.
   */
  translate(request: TranslationRequest): AsyncIterable<BlockOutcome>;
  /** Ends helper processes and threads, if there are any. */
  close?(): Promise<void>;
}
