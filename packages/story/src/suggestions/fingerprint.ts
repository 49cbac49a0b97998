import type * as Y from 'yjs';
import { canonicalJson, sha256Hex } from '../document/content-hash';
import type { StoryMark, StoryNode } from '../document/story-node';
import { readMarkedChild } from '../document/yjs-mapping';
import { suggestionAttributes } from './pending';

/**
 * A short fingerprint of everything within a block: its words, how they look, what is suggested of them and of its
 * parts. Not of what kind of block it is, nor of what is suggested of it as a whole: a paragraph made a heading says
 * the same. Comments are no part of a text.
 */
export function fingerprint(node: StoryNode): string {
  const runs: Run[] = [];
  collect(node, runs);
  return sha256Hex(canonicalJson(runs)).slice(0, 12);
}

/** The same of a block in a live text. */
export function fingerprintOf(element: Y.XmlElement): string {
  const [node] = readMarkedChild(element);
  return fingerprint(node ?? { type: element.nodeName });
}

interface Run {
  look: string;
  words: string;
}

function collect({ attrs, content = [] }: StoryNode, runs: Run[]): void {
  if (typeof attrs?.mediaId === 'string') add(runs, `figure ${attrs.mediaId}`, String(attrs.alt ?? ''));
  for (const child of content) {
    if (typeof child.text === 'string') add(runs, lookOf(child.marks ?? []), child.text);
    else {
      const pending = suggestionAttributes.map((name) => child.attrs?.[name] ?? '').join(' ');
      if (child.type === 'hardBreak') add(runs, `break${pending}`, '\n');
      else {
        if (pending.trim() !== '') add(runs, `block${pending}`, '');
        collect(child, runs);
      }
    }
  }
}

/** Runs of one look are one, however comments part them. */
function add(runs: Run[], look: string, words: string): void {
  const last = runs.at(-1);
  if (last?.look === look) last.words += words;
  else runs.push({ look, words });
}

function lookOf(marks: readonly StoryMark[]): string {
  return marks
    .filter(({ type }) => type !== 'comment')
    .map(({ type, attrs = {} }) => {
      const said = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
      return `${type} ${canonicalJson(Object.fromEntries(said))}`;
    })
    .sort()
    .join(' ');
}
