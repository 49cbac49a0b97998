import type { StoryMark, StoryNode } from '../document/story-node';
import { canonicalJson } from '../document/content-hash';
import { primaryOf } from '../vocabulary/locale';

/** The smallest thing a redline calls changed: a word, a space, a sign, a line break; never half a letter. */
export interface WordToken {
  /** What is compared; the line break and the edge of a block have texts no typing makes. */
  key: string;
  /** What it is made of: more than one run where bold begins inside a word. */
  runs: StoryNode[];
  /** How it is set, as one comparable text. */
  setting: string;
  isWord: boolean;
  isSpace: boolean;
}

export const breakKey = '\u0000break';

/** French articles and pronouns that lean on the next word: in "l’homme" two words may change apart. */
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu;
const spaceOnly = /^\s+$/u;
/** "12 000" with a space that does not break is one number. */
const grouped = /^[\u00a0\u202f]$/u;
const digitsOnly = /^\p{Nd}+$/u;
const threeDigits = /^\p{Nd}{3}(?!\p{Nd})/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text as its language parts them. */
export function wordsOf(text: string, locale: string): { text: string; isWord: boolean }[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  const words: { text: string; isWord: boolean }[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const lean = primaryOf(locale) === 'fr' && isWordLike ? elision.exec(segment)?.[0] : undefined;
    if (lean && lean.length < segment.length) {
      words.push({ text: lean, isWord: true }, { text: segment.slice(lean.length), isWord: true });
    } else words.push({ text: segment, isWord: Boolean(isWordLike) });
    joinNumber(words);
  }
  return words;
}

/** Makes one of the last three words when they are digits, a fixed space and three digits more. */
function joinNumber(words: { text: string; isWord: boolean }[]): void {
  const [first, space, last] = words.slice(-3);
  if (!first || !space || !last || !grouped.test(space.text) || !threeDigits.test(last.text)) return;
  if (!digitsOnly.test(first.text.replace(/[\u00a0\u202f]/gu, ''))) return;
  words.splice(-3, 3, { text: first.text + space.text + last.text, isWord: true });
}

/** A block's inline content as tokens, in reading order. */
export function tokensOf(nodes: readonly StoryNode[], locale: string): WordToken[] {
  const tokens: WordToken[] = [];
  let stretch: StoryNode[] = [];
  const flush = () => {
    if (stretch.length > 0) tokens.push(...tokensOfText(stretch, locale));
    stretch = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') stretch.push(node);
    else {
      flush();
      const setting = settingOf(node.marks);
      tokens.push({ key: `${breakKey}${node.type}`, runs: [node], setting, isWord: false, isSpace: false });
    }
  }
  flush();
  return tokens;
}

/** Words are found in the whole text, so that bold in the middle of one does not cut it in two. */
function tokensOfText(nodes: readonly StoryNode[], locale: string): WordToken[] {
  const words = wordsOf(nodes.map(({ text = '' }) => text).join(''), locale);
  let index = 0;
  let offset = 0;
  return words.map(({ text, isWord }) => {
    const runs: StoryNode[] = [];
    const settings: string[] = [];
    for (let wanted = text.length; wanted > 0;) {
      const node = nodes[index];
      if (!node) break;
      const piece = (node.text ?? '').slice(offset, offset + wanted);
      if (piece !== '') {
        runs.push(runOf(piece, node.marks));
        settings.push(nodes.length > 1 || node.marks ? `${piece.length}${settingOf(node.marks)}` : '');
      }
      wanted -= piece.length;
      offset += piece.length;
      if (offset >= (node.text ?? '').length) {
        index += 1;
        offset = 0;
      }
    }
    const setting = settings.length > 1 ? settings.join('|') : settingOf(runs[0]?.marks);
    return { key: text, runs, setting, isWord, isSpace: spaceOnly.test(text) };
  });
}

function runOf(text: string, marks: StoryMark[] | undefined): StoryNode {
  return marks && marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

function settingOf(marks: StoryMark[] | undefined): string {
  return marks && marks.length > 0 ? canonicalJson(marks) : '';
}
