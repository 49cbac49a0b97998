import { textOf } from '../document/plain-text';
import type { StoryNode } from '../document/story-node';
import type { Locale } from '../vocabulary/locale';
import { readByline, splitTrailingByline, withoutIntroduction } from './byline';
import type { ImportBlock, ImportBlocks, ImportWarning } from './import-block';
import { sentencesOf, splitWall } from './paragraph-split';

export interface StoryParts {
  headline: string;
  standfirst: StoryNode[];
  bylines: string[];
  body: StoryNode[];
  warnings: ImportWarning[];
}

const longestHeadline = 160;
const longestStandfirst = 420;

/** Finds headline, standfirst and byline among the blocks of a file, and leaves the rest as the body. */
export function placeStoryParts(read: ImportBlocks, locale: Locale): StoryParts {
  const warnings = [...read.warnings];
  const blocks = [...read.blocks];
  const headlineBlock = takeHeadline(blocks);
  const namedBylines = takeNamed(blocks, 'byline').flatMap(
    (block) => readByline(words(block)) ?? [withoutIntroduction(words(block))],
  );
  const { isDeclared = false } = read.metadata;
  const leadingByline = isDeclared ? { names: [], standfirstCount: 0 } : takeLeadingByline(blocks);
  const trailingByline = isDeclared ? [] : takeTrailingByline(blocks, locale);
  // Every line that signs is taken out of the text, so each of its names is kept.
  const signed = [...new Set([...namedBylines, ...leadingByline.names, ...trailingByline])];
  const found = signed.length > 0 ? signed : (read.metadata.bylines ?? []);
  const guessed = found.filter((name) => !namedBylines.includes(name));
  if (guessed.length > 0) warnings.push({ code: 'byline-recognized', values: { names: guessed.join(', ') } });
  const standfirst = takeStandfirst(blocks, read, leadingByline.standfirstCount, warnings);
  const body = splitWalls(blocks, locale, warnings);
  const headline = headlineBlock ?? read.metadata.headline?.trim() ?? '';
  if (headline === '') warnings.push({ code: 'headline-derived' });
  return {
    headline: headline === '' ? deriveHeadline(body, locale) : headline,
    standfirst,
    bylines: found,
    body,
    warnings,
  };
}

function words(block: ImportBlock): string {
  return textOf(block.node).replace(/\s+/g, ' ').trim();
}

function takeNamed(blocks: ImportBlock[], role: ImportBlock['role']): ImportBlock[] {
  const taken = blocks.filter((block) => block.role === role && words(block) !== '');
  for (const block of taken) blocks.splice(blocks.indexOf(block), 1);
  return taken;
}

/** A title style wins; else a heading, or a short line without a full stop, that opens the file. */
function takeHeadline(blocks: ImportBlock[]): string | null {
  const named = blocks.findIndex((block) => block.role === 'headline' && words(block) !== '');
  const first = blocks[0];
  const index = named !== -1 ? named : first && blocks.length > 1 && looksLikeHeadline(first) ? 0 : -1;
  if (index === -1) return null;
  const [block] = blocks.splice(index, 1);
  return block ? words(block) : null;
}

function looksLikeHeadline(block: ImportBlock): boolean {
  const text = words(block);
  if (text === '' || block.role) return false;
  if (block.node.type === 'heading') return true;
  return (
    block.node.type === 'paragraph' &&
    text.length <= longestHeadline &&
    !/[.;:,،؛]$/u.test(text) &&
    readByline(text) === null
  );
}

/** A byline between the headline and the text; what stands before it is the standfirst. */
function takeLeadingByline(blocks: ImportBlock[]): { names: string[]; standfirstCount: number } {
  for (const index of [0, 1]) {
    const block = blocks[index];
    const names =
      block?.node.type === 'paragraph' && blocks.length > index + 1 ? readByline(words(block)) : null;
    if (names) {
      blocks.splice(index, 1);
      return { names, standfirstCount: index };
    }
  }
  return { names: [], standfirstCount: 0 };
}

/** A signature under the text, on a line of its own or at the end of the last paragraph. */
function takeTrailingByline(blocks: ImportBlock[], locale: Locale): string[] {
  const last = blocks.at(-1);
  if (last?.node.type !== 'paragraph') return [];
  const own = blocks.length > 1 ? readByline(words(last)) : null;
  if (own) {
    blocks.pop();
    return own;
  }
  const split = splitTrailingByline(textOf(last.node), locale);
  if (!split) return [];
  blocks[blocks.length - 1] = { ...last, node: cutTo(last.node, split.text.length) };
  return split.names;
}

/** The node's first characters, marks kept. */
function cutTo(node: StoryNode, length: number): StoryNode {
  let left = length;
  const content = (node.content ?? []).flatMap((part): StoryNode[] => {
    const size = part.type === 'text' ? (part.text ?? '').length : 1;
    const kept = Math.min(size, left);
    left -= kept;
    if (kept <= 0) return [];
    return part.type === 'text' ? [{ ...part, text: (part.text ?? '').slice(0, kept) }] : [part];
  });
  return { ...node, content };
}

function takeStandfirst(
  blocks: ImportBlock[],
  read: ImportBlocks,
  beforeByline: number,
  warnings: ImportWarning[],
): StoryNode[] {
  const named = takeNamed(blocks, 'standfirst').map((block) => block.node.content ?? []);
  if (named.length > 0) {
    return named.flatMap((content, index) =>
      index === 0 ? content : [{ type: 'text', text: ' ' }, ...content],
    );
  }
  if (read.metadata.isDeclared) return [];
  const told = read.metadata.standfirst?.trim();
  if (told) return [{ type: 'text', text: told }];
  const [first, second] = blocks;
  if (!first || !second || first.node.type !== 'paragraph' || words(first).length > longestStandfirst)
    return [];
  const isMarked = isWholly(first.node, 'strong') || isWholly(first.node, 'emphasis');
  if (beforeByline === 0 && !isMarked && !isShortLead(blocks)) return [];
  if (beforeByline === 0 && !isMarked) warnings.push({ code: 'standfirst-guessed' });
  blocks.shift();
  return (first.node.content ?? []).map(withoutEmphasis);
}

function isWholly(node: StoryNode, mark: string): boolean {
  const texts = (node.content ?? []).filter((part) => part.type === 'text' && part.text?.trim());
  return texts.length > 0 && texts.every((part) => part.marks?.some((one) => one.type === mark));
}

/** Type that was bold because it was the standfirst needs no bold in a field set as one. */
function withoutEmphasis(node: StoryNode): StoryNode {
  const { marks, ...rest } = node;
  const links = marks?.filter((mark) => mark.type === 'link') ?? [];
  return links.length > 0 ? { ...rest, marks: links } : rest;
}

/** One or two sentences before paragraphs at least twice as long, in a story of some length. */
function isShortLead(blocks: ImportBlock[]): boolean {
  const [first, ...rest] = blocks.filter((block) => block.node.type === 'paragraph').map(words);
  if (!first || rest.length < 3 || first.length > 280) return false;
  const sorted = rest.map((text) => text.length).sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) >= first.length * 2;
}

function splitWalls(blocks: ImportBlock[], locale: Locale, warnings: ImportWarning[]): StoryNode[] {
  const body = blocks.flatMap(({ node }) => {
    // Only plain words are parted: cutting through links and bold would have to guess.
    const isPlain =
      node.type === 'paragraph' && (node.content ?? []).every((part) => part.type === 'text' && !part.marks);
    const parts = isPlain ? splitWall(textOf(node), locale) : [];
    return parts.length > 1
      ? parts.map((text): StoryNode => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
      : [node];
  });
  if (body.length > blocks.length)
    warnings.push({ code: 'paragraphs-split', values: { count: body.length } });
  return body;
}

/** A working headline: the first sentence, or as much of it as one line holds. A person is told to write a real one. */
function deriveHeadline(body: StoryNode[], locale: Locale): string {
  const text = body.map(textOf).find((candidate) => candidate.trim() !== '') ?? '';
  const sentence = (sentencesOf(text, locale)[0] ?? '').replace(/\s+/g, ' ').trim();
  if (sentence.length <= 90) return sentence.replace(/\.$/, '');
  const line = sentence.slice(0, 90);
  const clause = Math.max(...[', ', '; ', '، ', '؛ ', ' – ', ' — '].map((mark) => line.lastIndexOf(mark)));
  return clause >= 40 ? line.slice(0, clause) : `${line.slice(0, Math.max(line.lastIndexOf(' '), 40))}…`;
}
