import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import {
  absolutePositionToRelativePosition,
  initProseMirrorDoc,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap';
import { storySchema } from '@marbre/story/document/schema';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { readMarkedText, replaceDocument, storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { decideSuggestions } from '@marbre/story/suggestions/decide-suggestions';
import { suggestChange } from '@marbre/story/suggestions/suggest-change';
import { positionOf, testAuthor, testStory } from '@marbre/story/suggestions/test-author';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { placeAfter, placeOfChange } from './place-of-caret';

type Change = (transform: Transform, doc: Node) => unknown;

const change = (ydoc: Doc, act: Change) => {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const transform = new Transform(doc);
  act(transform, doc);
  replaceDocument(ydoc, transform.doc.toJSON() as StoryDocument);
};

/** The text around a caret as `…before|after…`, when somebody changes it while the caret stands behind these words. */
function caretAfter(words: string, act: (ydoc: Doc) => void): string {
  const ydoc = new Doc();
  replaceDocument(ydoc, testStory());
  const fragment = ydoc.getXmlFragment(storyFragmentName);
  const before = initProseMirrorDoc(fragment, storySchema);
  const position = positionOf(before.doc, words) + words.length;
  const shared = absolutePositionToRelativePosition(position, fragment, before.mapping);
  act(ydoc);
  const { doc, mapping } = initProseMirrorDoc(fragment, storySchema);
  const binding = { doc: ydoc, type: fragment, mapping: mapping as ProsemirrorBinding['mapping'] };
  const place = placeAfter({ doc: before.doc, position, shared }, doc, binding);
  if (place === null) return 'nowhere';
  const { parent, parentOffset } = doc.resolve(place);
  return `${parent.textContent.slice(0, parentOffset)}|${parent.textContent.slice(parentOffset)}`;
}

const insert =
  (where: string, typed: string): Change =>
  (transform, doc) =>
    transform.insert(positionOf(doc, where), storySchema.text(typed));

const remove =
  (words: string): Change =>
  (transform, doc) =>
    transform.delete(positionOf(doc, words), positionOf(doc, words) + words.length);

const move: Change = (transform, doc) => {
  const [first, second] = [doc.resolve(positionOf(doc, 'Le port')), doc.resolve(positionOf(doc, 'Personne'))];
  transform.insert(second.after(), first.parent).delete(first.before(), first.after());
};

describe('a caret stays beside its letters when a colleague', () => {
  it.each<[string, Change, string]>([
    ['types before it in the same block', insert('Les', 'Hier, '), 'Hier, Les bateaux| reviennent.'],
    ['types right behind it', insert(' reviennent', ' bleus'), 'Les bateaux| bleus reviennent.'],
    ['deletes before it', remove('Les '), 'bateaux| reviennent.'],
    ['deletes the letters it stands beside', remove('bateaux'), 'Les | reviennent.'],
    ['types in another block', insert('Le port', 'Enfin. '), 'Les bateaux| reviennent.'],
    [
      'divides the block before it',
      (transform, doc) =>
        transform.split(positionOf(doc, 'bateaux'), 1, [
          { type: storySchema.nodes.paragraph, attrs: { id: 'new' } },
        ]),
      'bateaux| reviennent.',
    ],
    [
      'joins its block to the one above',
      (transform, doc) => transform.join(doc.resolve(positionOf(doc, 'Les bateaux')).before()),
      'Le port rouvre.Les bateaux| reviennent.',
    ],
    [
      'makes its block a heading',
      (transform, doc) =>
        transform.setBlockType(
          positionOf(doc, 'Les'),
          positionOf(doc, 'Les'),
          storySchema.nodes.heading,
          (node) => ({ ...node.attrs, level: 2 }),
        ),
      'Les bateaux| reviennent.',
    ],
    ['carries another block past it', move, 'Les bateaux| reviennent.'],
  ])('%s', (_name, act, expected) => {
    expect(caretAfter('Les bateaux', (ydoc) => change(ydoc, act))).toBe(expected);
  });

  it('carries its block away', () => {
    expect(caretAfter('Le port', (ydoc) => change(ydoc, move))).toBe('Le port| rouvre.');
  });

  it('accepts what is suggested before it', () => {
    const suggest = (ydoc: Doc) => {
      const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
      const wanted = new Transform(doc);
      remove('Les ')(wanted, doc);
      const author = testAuthor('colleagues');
      const tracked = suggestChange(wanted, () => new Transform(doc), author)?.tracked;
      replaceDocument(ydoc, tracked?.doc.toJSON() as StoryDocument);
      decideSuggestions(ydoc, new Set(['colleagues1']), 'accept');
    };
    expect(caretAfter('Les bateaux', suggest)).toBe('bateaux| reviennent.');
  });

  it('takes its block out, with all its words', () => {
    const takeOut: Change = (transform, doc) => {
      const $inside = doc.resolve(positionOf(doc, 'Les bateaux'));
      transform.delete($inside.before(), $inside.after());
    };
    expect(caretAfter('Les bateaux', (ydoc) => change(ydoc, takeOut))).toBe('nowhere');
  });
});

describe('undo takes the caret', () => {
  const { paragraph } = storySchema.nodes;
  const doc = (words: string) =>
    storySchema.node('doc', null, [
      paragraph.create({ id: 'a' }, storySchema.text(words)),
      paragraph.create({ id: 'b' }, storySchema.text('Le reste.')),
    ]);

  it('behind the words that come back, and to where words went away', () => {
    expect(placeOfChange(doc('Le port.'), doc('Le vieux port.'), 15)).toBe('Le vieux '.length + 1);
    expect(placeOfChange(doc('Le vieux port.'), doc('Le port.'), 15)).toBe('Le '.length + 1);
    expect(placeOfChange(doc('Le port.'), doc('Le port.'), 3)).toBeNull();
  });

  it('not past a letter that is the same before and behind what went away', () => {
    const [bare, added] = [doc('Le port rouvre.'), doc('Le port neuf rouvre.')];
    const [port, neuf] = ['Le port'.length + 1, 'Le port neuf'.length + 1];
    expect(placeOfChange(added, bare, neuf)).toBe(port);
    expect(placeOfChange(bare, added, port)).toBe(neuf);
    expect(placeOfChange(doc('Oui ABABAB'), doc('Oui ABAB'), 'Oui AB'.length + 1)).toBe('Oui '.length + 1);
  });
});
