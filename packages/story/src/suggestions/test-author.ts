import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { normalizeDocument } from '../document/normalize-document';
import type { StoryDocument } from '../document/story-node';
import { replaceDocument } from '../document/yjs-mapping';
import type { ChangeAuthor } from './author-of-changes';

/** A person who suggests, for tests: their ids begin with their name, which has ten letters. */
export function testAuthor(name: string, start = 0): ChangeAuthor {
  let count = start;
  return {
    newSuggestionId: () => `${name}${(count += 1)}`,
    newBlockId: () => `block-${name}-${(count += 1)}`,
    isOwn: (id) => id.startsWith(name),
  };
}

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

/** A small story: three paragraphs and a list. */
export function testStory(): StoryDocument {
  return normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'Titre' }] },
      { type: 'standfirst', content: [{ type: 'text', text: 'Chapeau' }] },
      paragraph('a', 'Le port rouvre.'),
      paragraph('b', 'Les bateaux reviennent.'),
      paragraph('c', 'Personne ne dort.'),
      {
        type: 'bulletList',
        attrs: { id: 'l' },
        content: [
          { type: 'listItem', attrs: { id: 'm' }, content: [paragraph('n', 'un')] },
          { type: 'listItem', attrs: { id: 'o' }, content: [paragraph('p', 'deux')] },
        ],
      },
    ],
  });
}

/** The story as a live text. `writer` is the number Yjs knows its writer by: the same one writes the same bytes. */
export function openTestStory(writer?: number): Y.Doc {
  const ydoc = new Y.Doc();
  if (writer !== undefined) ydoc.clientID = writer;
  replaceDocument(ydoc, testStory());
  return ydoc;
}

/** Where these words begin in a document. */
export function positionOf(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (found >= 0 || !node.isTextblock) return found < 0;
    const index = node.textContent.indexOf(words);
    if (index >= 0) found = position + 1 + index;
    return false;
  });
  if (found < 0) throw new Error(`“${words}” is not in the text`);
  return found;
}
