import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { findBlock } from './block-identity';
import { contentHash } from './content-hash';
import { normalizeDocument } from './normalize-document';
import { textOf } from './plain-text';
import { storySchema } from './schema';
import type { StoryNode } from './story-node';
import { removeBlock, writeBlockContent } from './write-block-content';
import { createInitialUpdate, documentFromUpdates, readDocument, ydocFromUpdates } from './yjs-mapping';

const text = (words: string, ...types: string[]): StoryNode => ({
  type: 'text',
  text: words,
  ...(types.length > 0 ? { marks: types.map((type) => ({ type })) } : {}),
});
const paragraph = (id: string, ...content: StoryNode[]): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content,
});

const story = normalizeDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [text('Le port rouvre')] },
    { type: 'standfirst', content: [text('Enfin.')] },
    paragraph('a', text('Un '), text('premier', 'strong'), text(' paragraphe.')),
    {
      type: 'quotation',
      attrs: { id: 'q' },
      content: [
        paragraph('q1', text('Attendons.')),
        { type: 'attribution', attrs: { id: 'q2' }, content: [text('Le patron')] },
      ],
    },
    {
      type: 'figure',
      attrs: { id: 'f', alt: 'Un quai' },
      content: [text('Le quai, '), { type: 'hardBreak' }, text('hier')],
    },
    { type: 'divider', attrs: { id: 'd' } },
    paragraph('z', text('Fin.')),
  ],
});

describe('a story as a live document', () => {
  it('comes back word for word, mark for mark, id for id', () => {
    expect(documentFromUpdates([createInitialUpdate(story)])).toEqual(story);
    expect(() => Node.fromJSON(storySchema, story).check()).not.toThrow();
  });

  it('is created once however often it is created', () => {
    const twice = documentFromUpdates([createInitialUpdate(story), createInitialUpdate(story)]);
    expect(contentHash(twice)).toBe(contentHash(story));
  });

  it('keeps the words when two people break the order of a quotation at once', () => {
    const initial = createInitialUpdate(story);
    const [left, right] = [ydocFromUpdates([initial]), ydocFromUpdates([initial])] as const;
    const add = (ydoc: Y.Doc, words: string) => {
      const quotation = ydoc.getXmlFragment('story').get(3) as Y.XmlElement;
      const attribution = new Y.XmlElement('attribution');
      quotation.insert(quotation.length, [attribution]);
      attribution.insert(0, [new Y.XmlText(words)]);
    };
    add(left, 'Salma');
    add(right, 'Karim');
    const both = documentFromUpdates([Y.encodeStateAsUpdate(left), Y.encodeStateAsUpdate(right)]);
    const quotation = findBlock(both, 'q');
    for (const words of ['Attendons.', 'Le patron', 'Salma', 'Karim'])
      expect(textOf(quotation!)).toContain(words);
  });

  it('can be read, every word of it, when somebody nests it beyond the call stack', () => {
    const ydoc = new Y.Doc();
    ydoc.transact(() => {
      let parent: Y.XmlFragment = ydoc.getXmlFragment('story');
      for (let level = 0; level < 20_000; level += 1) {
        const element = new Y.XmlElement('quotation');
        parent.insert(0, [element]);
        parent = element;
      }
      parent.insert(0, [new Y.XmlText('au fond')]);
    });
    expect(readDocument(ydoc).content.map(textOf).join('')).toBe('au fond');
  });
});

describe('writing one block of a live document', () => {
  it('leaves every other block alone, and what another person types there meanwhile', () => {
    const initial = createInitialUpdate(story);
    const typist = ydocFromUpdates([initial]);
    const machine = ydocFromUpdates([initial]);
    const last = typist.getXmlFragment('story').get(6) as Y.XmlElement;
    (last.get(0) as Y.XmlText).insert(4, ' Vraiment.');
    expect(writeBlockContent(machine, 'a', { type: 'paragraph', content: [text('Tout neuf.')] })).toBe(
      'updated',
    );
    expect(
      writeBlockContent(machine, 'q1', { type: 'paragraph', content: [text('Attendons encore.')] }),
    ).toBe('updated');
    const both = documentFromUpdates([Y.encodeStateAsUpdate(typist), Y.encodeStateAsUpdate(machine)]);
    expect(textOf(findBlock(both, 'a')!)).toBe('Tout neuf.');
    expect(textOf(findBlock(both, 'q1')!)).toBe('Attendons encore.');
    expect(textOf(findBlock(both, 'z')!)).toBe('Fin. Vraiment.');
    expect(both.content.map((node) => node.attrs?.id)).toEqual(story.content.map((node) => node.attrs?.id));
  });

  it('inserts a new block after the one named, even from inside a quotation, else last', () => {
    const ydoc = ydocFromUpdates([createInitialUpdate(story)]);
    expect(writeBlockContent(ydoc, 'n1', { type: 'paragraph', content: [text('Un')] }, { after: 'q2' })).toBe(
      'inserted',
    );
    writeBlockContent(
      ydoc,
      'n2',
      { type: 'heading', attrs: { level: 3 }, content: [text('Deux')] },
      { after: 'gone' },
    );
    const ids = readDocument(ydoc).content.map((node) => node.attrs?.id);
    expect(ids).toEqual(['headline', 'standfirst', 'a', 'q', 'n1', 'f', 'd', 'z', 'n2']);
  });

  it('changes a block into another kind in its place, and takes one out', () => {
    const ydoc = ydocFromUpdates([createInitialUpdate(story)]);
    writeBlockContent(ydoc, 'a', { type: 'heading', attrs: { level: 2 }, content: [text('Titre')] });
    expect(readDocument(ydoc).content[2]).toMatchObject({ type: 'heading', attrs: { id: 'a', level: 2 } });
    expect(removeBlock(ydoc, 'd')).toBe(true);
    expect(removeBlock(ydoc, 'd')).toBe(false);
  });

  it('refuses what the schema does not take and changes nothing', () => {
    const ydoc = ydocFromUpdates([createInitialUpdate(story)]);
    const write = () => writeBlockContent(ydoc, 'a', { type: 'headline', content: [text('x', 'strong')] });
    expect(write).toThrow(expect.objectContaining({ code: 'document-invalid' }) as Error);
    expect(readDocument(ydoc)).toEqual(story);
  });
});
