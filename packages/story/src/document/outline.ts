import { textOf } from './plain-text';
import { idOf } from './story-node';
import type { StoryDocument } from './story-node';

export interface OutlineEntry {
  id: string | null;
  /** 1 for the headline, 2 and 3 for headings; a fact box counts as 2. */
  level: 1 | 2 | 3;
  text: string;
}

/** Headline, headings and fact boxes in reading order; those without words are left out. */
export function outlineOf(document: StoryDocument): OutlineEntry[] {
  return document.content.flatMap((node): OutlineEntry[] => {
    const title = node.type === 'factBox' ? node.content?.find((part) => part.type === 'factBoxTitle') : node;
    const level = { headline: 1, heading: node.attrs?.level === 3 ? 3 : 2, factBox: 2 }[node.type];
    const text = title && level ? textOf(title).trim() : '';
    return text === '' ? [] : [{ id: idOf(node), level: level as OutlineEntry['level'], text }];
  });
}
