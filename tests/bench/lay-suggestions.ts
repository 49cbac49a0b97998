import { noteSuggestions } from '@marbre/newsroom/suggestion/note-suggestions';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
import { readDocument, replaceDocument } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import type { Inside } from '../support/look-inside';

/** Lays so many suggestions on the paragraphs of a story that has no other marks yet, two to a paragraph. */
export async function laySuggestions({ context }: Inside, editionId: string, count: number): Promise<void> {
  const { database, actor } = context;
  const personId = personIdOf(actor);
  const ids = Array.from({ length: count }, (_, index) => `bench-${editionId.slice(-6)}-${index}`);
  await noteSuggestions(database, { editionId, personId, ids });
  await database.$transaction((tx) =>
    changeDocument(tx, editionId, { personId }, (ydoc) =>
      replaceDocument(ydoc, withSuggestions(readDocument(ydoc), ids)),
    ),
  );
}

/** In each paragraph, some words somebody would put in and some somebody would take out. */
function withSuggestions(document: StoryDocument, ids: string[]): StoryDocument {
  const left = [...ids];
  const marked = (text: string, type: 'insertion' | 'deletion'): StoryNode => {
    const id = left.shift();
    return id ? { type: 'text', text, marks: [{ type, attrs: { id } }] } : { type: 'text', text };
  };
  const content = document.content.map((block) => {
    const text = block.content?.[0]?.text;
    if (block.type !== 'paragraph' || !text || text.length < 300) return block;
    return {
      ...block,
      content: [
        marked(text.slice(0, 40), 'insertion'),
        { type: 'text', text: text.slice(40, 60) },
        marked(text.slice(60, 90), 'deletion'),
        { type: 'text', text: text.slice(90) },
      ],
    };
  });
  return { ...document, content };
}
