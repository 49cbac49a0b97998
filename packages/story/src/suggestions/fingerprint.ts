import * as Y from 'yjs';
import { canonicalJson, sha256Hex } from '../document/content-hash';
import type { StoryMark, StoryNode } from '../document/story-node';
import { isPendingInsertion } from './pending';

/** Looks that belong to the words themselves. */
const looks = ['strong', 'emphasis', 'link'] as const;

/**
 * A short fingerprint of what a block says now and how its words look, whatever is suggested of them or of the
 * block. Not of what kind of block it is: a paragraph made a heading says the same.
 */
export function fingerprint(node: StoryNode): string {
  const runs: Run[] = [];
  collect(node, runs);
  return sha256Hex(canonicalJson(runs)).slice(0, 12);
}

/** The same of a block in a live text. */
export function fingerprintOf(element: Y.XmlElement): string {
  return fingerprint(nodeOf(element));
}

interface Run {
  look: string;
  words: string;
}

function collect(node: StoryNode, runs: Run[]): void {
  if (typeof node.text === 'string') add(runs, lookOf(node.marks ?? []), node.text);
  else if (node.type === 'hardBreak') add(runs, '', '\n');
  else {
    const { mediaId, alt } = node.attrs ?? {};
    if (typeof mediaId === 'string') add(runs, 'figure', `${mediaId} ${String(alt ?? '')}\n`);
    for (const child of node.content ?? []) if (!isPendingInsertion(child)) collect(child, runs);
  }
}

/** Runs of one look are one, however marks that do not count part them. */
function add(runs: Run[], look: string, words: string): void {
  const last = runs.at(-1);
  if (last?.look === look) last.words += words;
  else runs.push({ look, words });
}

function lookOf(marks: readonly StoryMark[]): string {
  return looks
    .flatMap((name) => {
      const mark = marks.find(({ type }) => type === name);
      return mark ? [`${name} ${String(mark.attrs?.href ?? '')}`] : [];
    })
    .join(' ');
}

function nodeOf(element: Y.XmlElement): StoryNode {
  const content = element.toArray().flatMap((child): StoryNode[] => {
    if (child instanceof Y.XmlElement) return [nodeOf(child)];
    if (!(child instanceof Y.XmlText)) return [];
    return (child.toDelta() as { insert?: unknown; attributes?: object }[]).flatMap(
      ({ insert, attributes }) => {
        if (typeof insert !== 'string') return [];
        return [{ type: 'text', text: insert, marks: marksOf(attributes ?? {}) }];
      },
    );
  });
  return { type: element.nodeName, attrs: element.getAttributes(), content };
}

/** Marks as the live binding keeps them: several of one kind are told apart behind their name. */
function marksOf(attributes: object): StoryMark[] {
  return Object.entries(attributes).flatMap(([key, attrs]: [string, unknown]) => {
    if (typeof attrs !== 'object' || attrs === null) return [];
    return [{ type: key.split('--')[0] ?? key, attrs: attrs as Record<string, unknown> }];
  });
}
