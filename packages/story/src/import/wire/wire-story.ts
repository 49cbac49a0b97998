import { textOf } from '../../document/plain-text';
import type { StoryNode } from '../../document/story-node';
import type { ImportBlock, ImportBlocks, ImportRole, ImportWarning } from '../import-block';
import { withDateline } from './dateline';

/** A story as an agency sends it, whatever the format, before its parts are put in their places. */
export interface WireStory {
  headline?: string;
  /** Summaries and second headlines, the best first. */
  standfirsts: string[];
  bylines: string[];
  /** What is printed before the first words: "ORAN, 3 May (ABC) –". */
  dateline?: string;
  body: ImportBlocks;
  /** As the file tags it. */
  language?: string;
  /** What the agency says to editors and not to readers. */
  notes: string[];
  rights: string[];
  /** A date and time as the file gives it. */
  embargoedUntil?: string;
  isWithdrawn?: boolean;
  /** Parts of the file, by its own names, that have words and no place in a story. */
  leftOut: string[];
}

/** The blocks of an agency's story, each part said to be what it is. */
export function wireToBlocks(story: WireStory): ImportBlocks {
  const { body } = story;
  const beginning = body.blocks.slice(0, 4).map(wordsOf);
  const standfirsts = [...new Set(story.standfirsts)].filter(
    (line) => line !== story.headline && !isRepeated(line, beginning),
  );
  const [standfirst, ...others] = standfirsts;
  const top = [
    ...(story.headline ? [blockOf('headline', story.headline)] : []),
    ...(standfirst ? [blockOf('standfirst', standfirst)] : []),
    ...[...new Set(story.bylines)].map((line) => blockOf('byline', line)),
    ...others.map((line) => ({ node: nodeOf('paragraph', line) })),
  ];
  const said = [story.headline, ...standfirsts, ...story.bylines];
  return {
    blocks: [...top, ...withDateline(withoutRepeated(body.blocks, said, standfirst), story.dateline)],
    metadata: {
      ...body.metadata,
      isDeclared: true,
      language: story.language,
      notes: story.notes,
      rights: story.rights,
    },
    warnings: [...new Map([...body.warnings, ...warningsOf(story)].map((one) => [one.code, one])).values()],
  };
}

function blockOf(role: ImportRole, line: string): ImportBlock {
  return { node: nodeOf(role === 'headline' ? 'heading' : 'paragraph', line), role };
}

function nodeOf(type: string, line: string): StoryNode {
  return {
    type,
    ...(type === 'heading' && { attrs: { level: 2 } }),
    content: [{ type: 'text', text: line }],
  };
}

function wordsOf({ node }: ImportBlock): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** True for a summary made of the first words of the text. */
function isRepeated(line: string, beginning: readonly string[]): boolean {
  const start = line.replace(/\s*(?:…|\.{3})$/, '');
  return beginning.some((words) => words.startsWith(start));
}

/** The text without what it says again of the lines above it; what it says of a standfirst is then a paragraph. */
function withoutRepeated(
  blocks: readonly ImportBlock[],
  said: readonly (string | undefined)[],
  standfirst: string | undefined,
): ImportBlock[] {
  return blocks
    .filter((block, index) => index > 3 || !said.includes(wordsOf(block)))
    .map((block) => (standfirst && block.role === 'standfirst' ? { node: block.node } : block));
}

/** A date and time as people write them, in the time zone of the file; anything else as it stands. */
function momentOf(text: string): string {
  return text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/, '$1 $2 ')
    .replace(/ Z$/, ' UTC')
    .trim();
}

function warningsOf(story: WireStory): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (story.isWithdrawn) warnings.push({ code: 'withdrawn-by-source' });
  if (story.embargoedUntil)
    warnings.push({ code: 'embargoed', values: { until: momentOf(story.embargoedUntil) } });
  if (story.notes.length > 0) warnings.push({ code: 'notes-kept' });
  const parts = [...new Set(story.leftOut)];
  if (parts.length > 0) warnings.push({ code: 'parts-left-out', values: { parts: parts.join(', ') } });
  return warnings;
}
