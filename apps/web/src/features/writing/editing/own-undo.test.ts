import { storySchema } from '@marbre/story/document/schema';
import type { StoryNode } from '@marbre/story/document/story-node';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { readDocument, readMarkedText, replaceDocument } from '@marbre/story/document/yjs-mapping';
import { decideSuggestions, type SuggestionDecision } from '@marbre/story/suggestions/decide-suggestions';
import { suggestChange } from '@marbre/story/suggestions/suggest-change';
import { positionOf, testAuthor, testStory } from '@marbre/story/suggestions/test-author';
import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { createOwnUndo, ownOrigin } from './own-undo';

type Change = (transform: Transform, doc: Node) => void;

const insert =
  (after: string, words: string): Change =>
  (transform, doc) =>
    transform.insert(positionOf(doc, after) + after.length, storySchema.text(words));

const remove =
  (words: string): Change =>
  (transform, doc) =>
    transform.delete(positionOf(doc, words), positionOf(doc, words) + words.length);

/** A person's own copy of the test story, and the colleagues who decide in theirs. */
function open() {
  const ydoc = new Doc();
  replaceDocument(ydoc, testStory());
  const author = testAuthor('suggesting');
  const undo = createOwnUndo(ydoc);
  const isOwn = author.isOwn;
  const make = (change: Change, mode: 'editing' | 'suggesting') => {
    const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
    const plain = new Transform(doc);
    change(plain, doc);
    const made =
      mode === 'suggesting' ? suggestChange(plain, () => new Transform(doc), author)?.tracked : plain;
    ydoc.transact(() => replaceDocument(ydoc, made?.doc.toJSON() as never), ownOrigin);
  };
  return {
    ydoc,
    undo,
    /** Makes a change as a step of its own, in this mode. */
    act(change: Change, mode: 'editing' | 'suggesting') {
      undo.stopCapturing();
      undo.follow(mode, isOwn);
      make(change, mode);
    },
    make,
    follow: (mode: 'editing' | 'suggesting') => undo.follow(mode, isOwn),
    /** What a colleague does arrives over the line. */
    elsewhere(change: (theirs: Doc) => void) {
      const theirs = new Doc();
      applyUpdate(theirs, encodeStateAsUpdate(ydoc));
      const before = encodeStateVector(theirs);
      change(theirs);
      applyUpdate(ydoc, encodeStateAsUpdate(theirs, before), 'line');
    },
    decide(decision: SuggestionDecision, ...ids: string[]) {
      this.elsewhere((theirs) => decideSuggestions(theirs, new Set(ids), decision));
    },
    /** The text as it is without what is suggested, and as its writers see it. */
    accepted: () => plainTextOf(readDocument(ydoc)),
    written: () => textOf(readMarkedText(ydoc)),
  };
}

const textOf = ({ text, content }: StoryNode): string => text ?? (content ?? []).map(textOf).join('');

describe.each(['suggesting', 'editing'] as const)('in the mode of %s', (mode) => {
  it('what one suggested and a colleague accepted stays in the text, and what one did before is taken back', () => {
    const person = open();
    person.act(insert('Le port', ' neuf'), 'suggesting');
    person.act(insert('Les bateaux', ' rouges'), 'suggesting');
    person.decide('accept', 'suggesting2');
    person.follow(mode);
    person.undo.undo();
    expect(person.accepted()).toContain('Les bateaux rouges reviennent.');
    expect(person.written()).toContain('Le port rouvre.');
    person.undo.undo();
    person.undo.redo();
    expect(person.accepted()).toContain('Les bateaux rouges reviennent.');
    expect(person.written()).toContain('Le port neuf rouvre.');
    expect(person.accepted()).toContain('Le port rouvre.');
  });

  it('what was struck and accepted does not come back, nor what was rejected', () => {
    const person = open();
    person.act(remove('Personne '), 'suggesting');
    person.act(insert('Le port', ' neuf'), 'suggesting');
    person.decide('accept', 'suggesting1');
    person.decide('reject', 'suggesting2');
    const decided = person.accepted();
    person.follow(mode);
    person.undo.undo();
    expect(person.accepted()).toBe(decided);
    expect(person.written()).not.toContain('Personne');
  });

  it('one’s own words in the text are taken back', () => {
    const person = open();
    person.act(insert('Le port', ' neuf'), 'editing');
    person.act(insert('Les bateaux', ' rouges'), 'suggesting');
    person.decide('accept', 'suggesting1');
    person.follow(mode);
    person.undo.undo();
    expect(person.accepted()).toContain('Le port rouvre.');
    expect(person.accepted()).toContain('Les bateaux rouges reviennent.');
    person.undo.redo();
    expect(person.accepted()).toContain('Le port neuf rouvre.');
  });
});

it('a step that changes nothing any more does not take an accepted one along', () => {
  const person = open();
  person.act(insert('Les bateaux', ' rouges'), 'suggesting');
  person.act(insert('Le port', ' neuf'), 'editing');
  person.decide('accept', 'suggesting1');
  person.elsewhere((theirs) => {
    const doc = Node.fromJSON(storySchema, readMarkedText(theirs));
    const change = new Transform(doc);
    remove(' neuf')(change, doc);
    replaceDocument(theirs, change.doc.toJSON() as never);
  });
  expect(person.undo.undo()).toBeNull();
  expect(person.accepted()).toContain('Les bateaux rouges reviennent.');
});

it('a suggestion taken back is not brought again into a text whose editor has decided about it', () => {
  const person = open();
  person.act(insert('Le port', ' neuf'), 'suggesting');
  person.act(insert('Le port neuf', ' et beau'), 'suggesting');
  person.undo.undo();
  person.decide('accept', 'suggesting1');
  person.undo.redo();
  expect(person.accepted()).toContain('Le port neuf rouvre.');
});

it('what is written and what is suggested in one breath are two steps', () => {
  const person = open();
  person.follow('editing');
  person.make(insert('Le port', ' neuf'), 'editing');
  person.follow('suggesting');
  person.make(insert('Les bateaux', ' rouges'), 'suggesting');
  person.undo.undo();
  expect(person.written()).toContain('Les bateaux reviennent.');
  expect(person.accepted()).toContain('Le port neuf rouvre.');
});

it('what is brought back from history while one suggests can be taken back', () => {
  const person = open();
  person.follow('suggesting');
  const step = person.undo.changeText(() => person.make(remove('Personne '), 'editing'));
  expect(step).toBe(person.undo.undoStack.at(-1));
  person.undo.undo();
  expect(person.accepted()).toContain('Personne ne dort.');
  person.act(insert('Le port', ' neuf'), 'suggesting');
  expect(person.undo.changeText(() => undefined)).toBeNull();
});
