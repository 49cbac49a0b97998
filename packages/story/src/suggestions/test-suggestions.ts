import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type * as Y from 'yjs';
import { plainTextOf } from '../document/plain-text';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { decideSuggestions } from './decide-suggestions';
import { listSuggestions } from './list-suggestions';
import { suggestChange } from './suggest-change';
import { openTestStory, positionOf, testAuthor, testStory } from './test-author';

export type Act = (transform: Transform, doc: Node) => void;

/** A live text in which somebody suggests something, for tests. */
export function suggest(change: Act, name = 'reporter00') {
  const author = testAuthor(name);
  const ydoc = openTestStory();
  const doc = Node.fromJSON(storySchema, testStory());
  const original = new Transform(doc);
  change(original, doc);
  const result = suggestChange(original, () => new Transform(doc), author);
  if (result) replaceDocument(ydoc, result.tracked.doc.toJSON() as never);
  return { ydoc, result, author, doc };
}

/** One more person suggests something of a text in which others already do. */
export function suggestAlso(ydoc: Y.Doc, change: Act, name = 'second0000'): void {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const original = new Transform(doc);
  change(original, doc);
  const { tracked } = suggestChange(original, () => new Transform(doc), testAuthor(name))!;
  replaceDocument(ydoc, tracked.doc.toJSON() as never);
}

/** What is suggested in a text. */
export const suggestedIn = (ydoc: Y.Doc) => listSuggestions(readMarkedText(ydoc));

export function decideAll(ydoc: Y.Doc, decision: 'accept' | 'reject'): Set<string> {
  return decideSuggestions(ydoc, new Set(suggestedIn(ydoc).map(({ id }) => id)), decision);
}

/** What the blocks of the body say. */
export const bodyOf = (ydoc: Y.Doc) => plainTextOf(readDocument(ydoc)).split('\n\n').slice(2);

/** The same before anybody suggests anything. */
export const testBody = plainTextOf(testStory()).split('\n\n').slice(2);

/** Every kind: how it is made, what it is called, and what the body reads once it is accepted. */
export const testSuggestions: [string, Act, string, string[]][] = [
  [
    'words put in',
    (tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')),
    'insert',
    ['Le vieux port rouvre.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'words taken out',
    (tr, doc) => tr.delete(positionOf(doc, ' rouvre'), positionOf(doc, ' rouvre') + 7),
    'delete',
    ['Le port.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'words replaced',
    (tr, doc) => {
      const at = positionOf(doc, 'rouvre');
      tr.replaceWith(at, at + 6, storySchema.text('ferme'));
    },
    'replace',
    ['Le port ferme.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'a paragraph split',
    (tr, doc) => tr.split(positionOf(doc, 'bateaux')),
    'split',
    ['Le port rouvre.', 'Les', 'bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'two paragraphs joined',
    (tr, doc) => tr.join(positionOf(doc, 'Les bateaux') - 1),
    'join',
    ['Le port rouvre.Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'a block put in',
    (tr, doc) => tr.insert(positionOf(doc, 'Les bateaux') - 1, paragraph('Nouveau.')),
    'insertBlock',
    ['Le port rouvre.', 'Nouveau.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'a block taken out',
    (tr, doc) => tr.delete(positionOf(doc, 'Les bateaux') - 1, positionOf(doc, 'Personne') - 1),
    'deleteBlock',
    ['Le port rouvre.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'a block moved',
    (tr, doc) => {
      const start = positionOf(doc, 'Les bateaux') - 1;
      const block = doc.nodeAt(start)!;
      tr.delete(start, start + block.nodeSize).insert(positionOf(tr.doc, 'Personne ne dort.') + 18, block);
    },
    'moveBlock',
    ['Le port rouvre.', 'Personne ne dort.', 'Les bateaux reviennent.', 'un\ndeux'],
  ],
  [
    'a paragraph made a heading',
    (tr, doc) => {
      const at = positionOf(doc, 'Personne') - 1;
      tr.setBlockType(at, at + 2, storySchema.nodes.heading, { level: 2, id: 'c' });
    },
    'changeBlock',
    ['Le port rouvre.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'a paragraph put into a quotation',
    (tr, doc) => {
      const $at = doc.resolve(positionOf(doc, 'Personne'));
      tr.wrap($at.blockRange()!, [{ type: storySchema.nodes.quotation, attrs: { id: 'q' } }]);
    },
    'changeBlock',
    ['Le port rouvre.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un\ndeux'],
  ],
  [
    'an item of a list taken out of it',
    (tr, doc) => {
      const [item, list] = [positionOf(doc, 'deux') - 2, positionOf(doc, 'un') - 3];
      const words = doc.nodeAt(item)!.firstChild!;
      tr.delete(item, item + doc.nodeAt(item)!.nodeSize).insert(list, words);
    },
    'changeBlock',
    ['Le port rouvre.', 'Les bateaux reviennent.', 'Personne ne dort.', 'deux', 'un'],
  ],
  [
    'an item of a list taken out',
    (tr, doc) => {
      const at = positionOf(doc, 'deux') - 2;
      tr.delete(at, at + doc.nodeAt(at)!.nodeSize);
    },
    'deleteBlock',
    ['Le port rouvre.', 'Les bateaux reviennent.', 'Personne ne dort.', 'un'],
  ],
  [
    'words deleted across three paragraphs',
    (tr, doc) => tr.delete(positionOf(doc, ' rouvre'), positionOf(doc, ' dort')),
    'delete',
    ['Le port dort.', 'un\ndeux'],
  ],
];

function paragraph(content: string) {
  return storySchema.nodes.paragraph.create({ id: 'fresh' }, storySchema.text(content));
}

export const actCalled = (called: string) => testSuggestions.find(([name]) => name === called)![1];
