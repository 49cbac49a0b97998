import type { ContentMark } from './content-node';

/** What part a block plays in its story: engines and checks treat a headline unlike a paragraph. */
export type SegmentKind =
  'headline' | 'standfirst' | 'paragraph' | 'heading' | 'attribution' | 'figureCaption' | 'factBoxTitle';

/**
 * One numbered tag of a tagged text.
 *
 * `marks` span text as `<1>…</1>`; `atom` stands for something without text of its own, as `<2/>`.
 */
export type SegmentTag =
  | { number: number; form: 'marks'; marks: ContentMark[] }
  | { number: number; form: 'atom'; node: { type: string; attrs?: Record<string, unknown> } };

/** A translatable unit: the text of one leaf block, with its formatting as numbered tags. */
export interface Segment {
  blockId: string;
  kind: SegmentKind;
  /** The innermost enclosing container (`quotation`, `factBox`, `listItem`…), for engines that want context. */
  container: string | null;
  /** Text with formatting as numbered tags: `He said <1>no</1>.<2/>` */
  text: string;
  tags: SegmentTag[];
  /** Text without any tag; breaks are newlines. */
  plain: string;
  readonly sentences: string[];
  /** Changes when a word changes: sha256 hex of kind and plain text. */
  textHash: string;
  /** Changes with anything a reader can notice, a link target or a bold included. */
  contentHash: string;
}
