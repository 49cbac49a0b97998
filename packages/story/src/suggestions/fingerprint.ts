import * as Y from 'yjs';
import { sha256Hex } from '../document/content-hash';
import type { StoryNode } from '../document/story-node';
import { isPendingInsertion } from './pending';

/** A short fingerprint of the words a block has now, whatever is suggested of them. */
export function fingerprint(node: StoryNode): string {
  return sha256Hex(acceptedWords(node)).slice(0, 12);
}

/** The same of a block in a live text. */
export function fingerprintOf(element: Y.XmlElement): string {
  return fingerprint(nodeOf(element));
}

function acceptedWords(node: StoryNode): string {
  if (isPendingInsertion(node)) return '';
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(acceptedWords).join('');
}

function nodeOf(element: Y.XmlElement): StoryNode {
  const content = element.toArray().flatMap((child): StoryNode[] => {
    if (child instanceof Y.XmlElement) return [nodeOf(child)];
    if (!(child instanceof Y.XmlText)) return [];
    return (child.toDelta() as { insert?: unknown; attributes?: object }[]).flatMap(
      ({ insert, attributes }) => {
        if (typeof insert !== 'string') return [];
        const isWanted = Object.keys(attributes ?? {}).some((key) => /^insertion(--|$)/.test(key));
        return [{ type: 'text', text: insert, ...(isWanted ? { marks: [{ type: 'insertion' }] } : {}) }];
      },
    );
  });
  return { type: element.nodeName, attrs: element.getAttributes(), content };
}
