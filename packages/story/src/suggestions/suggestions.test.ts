import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textOf } from '../document/plain-text';
import { normalizeDocument } from '../document/normalize-document';
import { storySchema } from '../document/schema';
import type { StoryNode } from '../document/story-node';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { decideSuggestions } from './decide-suggestions';
import { suggestionIdsIn } from './ids-in-update';
import { listSuggestions } from './list-suggestions';
import { openTestStory, positionOf, testAuthor } from './test-author';
import {
  actCalled,
  bodyOf,
  decideAll,
  suggest,
  suggestedIn,
  testBody,
  testSuggestions,
} from './test-suggestions';
import { suggestChange } from './suggest-change';
import { untouchables } from './untouchables';

const { insertion } = storySchema.marks;

describe('a suggestion', () => {
  it.each(testSuggestions)(
    '%s: is no part of the text until it is accepted',
    (_name, change, kind, accepted) => {
      const { ydoc } = suggest(change);
      expect(bodyOf(ydoc)).toEqual(testBody);
      expect(suggestedIn(ydoc).map((one) => one.kind)).toEqual([kind]);
      decideAll(ydoc, 'accept');
      expect(bodyOf(ydoc)).toEqual(accepted);
      expect(suggestedIn(ydoc)).toEqual([]);
    },
  );

  it.each(testSuggestions)('%s: leaves no trace when it is rejected', (_name, change) => {
    const { ydoc, doc } = suggest(change);
    decideAll(ydoc, 'reject');
    expect(readDocument(ydoc)).toEqual(normalizeDocument(doc.toJSON()));
    expect(JSON.stringify(readMarkedText(ydoc))).not.toMatch(/insert|delet|split|origin|joined/);
  });

  it('of a format shows nothing to readers, and is made when accepted', () => {
    const { ydoc } = suggest((tr, doc) => {
      const at = positionOf(doc, 'port');
      tr.addMark(at, at + 4, storySchema.marks.strong.create());
    });
    expect(JSON.stringify(readDocument(ydoc))).not.toContain('strong');
    expect(suggestedIn(ydoc)).toMatchObject([{ kind: 'format', before: 'port', format: { strong: true } }]);
    decideAll(ydoc, 'accept');
    expect(JSON.stringify(readDocument(ydoc))).toContain('"text":"port","marks":[{"type":"strong"}]');
  });

  it.each([
    ['a paragraph made a heading', ['paragraph'], ['heading2']],
    ['a paragraph put into a quotation', ['paragraph'], ['quotation']],
    ['an item of a list taken out of it', ['bulletList'], ['paragraph', 'bulletList']],
  ])('says of %s what it is to be', (name, before, after) => {
    expect(suggestedIn(suggest(actCalled(name)).ydoc)[0]!.forms).toEqual({ before, after });
  });

  it('of one person is decided without the other’s', () => {
    const { ydoc } = suggest((tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')));
    const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
    const original = new Transform(doc).delete(positionOf(doc, ' rouvre'), positionOf(doc, ' rouvre') + 7);
    const second = suggestChange(original, () => new Transform(doc), testAuthor('editor0000'))!;
    replaceDocument(ydoc, second.tracked.doc.toJSON() as never);
    const [first, other] = suggestedIn(ydoc);
    expect(first!.id).not.toBe(other!.id);
    decideSuggestions(ydoc, new Set([other!.id]), 'accept');
    expect(bodyOf(ydoc)[0]).toBe('Le port.');
    expect(suggestedIn(ydoc).map(({ id }) => id)).toEqual([first!.id]);
  });

  it('of somebody else is struck and not swallowed by whoever deletes over it', () => {
    const { ydoc } = suggest((tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')));
    const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
    const at = positionOf(doc, 'vieux');
    const original = new Transform(doc).delete(at, at + 11);
    const over = suggestChange(original, () => new Transform(doc), testAuthor('second0000'))!;
    expect(over.tracked.doc.textContent).toContain('vieux port');
  });

  it('goes on under the same id while its author types, and under another for anybody else', () => {
    const { result } = suggest((tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vi')));
    const { doc } = result!.tracked;
    const after = positionOf(doc, 'vi') + 2;
    const type = (name: string) => {
      const original = new Transform(doc).insert(after, storySchema.text('eux'));
      const typed = suggestChange(original, () => new Transform(doc), testAuthor(name))!.tracked.doc;
      const ids = new Set<unknown>();
      typed.descendants((node) => {
        for (const mark of node.marks) if (mark.type === insertion) ids.add(mark.attrs.id);
      });
      return ids.size;
    };
    expect(type('reporter00')).toBe(1);
    expect(type('editor0000')).toBe(2);
  });

  it('is taken back by deleting one’s own words', () => {
    const { result, author } = suggest((tr, doc) =>
      tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')),
    );
    const { doc } = result!.tracked;
    const at = positionOf(doc, 'vieux');
    const undone = suggestChange(new Transform(doc).delete(at, at + 6), () => new Transform(doc), author)!;
    expect(listSuggestions(undone.tracked.doc.toJSON() as StoryNode)).toEqual([]);
    expect(undone.tracked.doc.textContent).not.toContain('vieux');
  });

  it('of a word replaced everywhere is one for each place, and leaves the blocks between apart', () => {
    const replaceAll = (tr: Transform, doc: Node) => {
      for (const word of ['dort', 'bateaux', 'port']) {
        const at = positionOf(doc, word);
        tr.replaceWith(at, at + word.length, storySchema.text('quai'));
      }
    };
    const { ydoc, doc } = suggest(replaceAll);
    expect(bodyOf(ydoc)).toEqual(testBody);
    expect(suggestedIn(ydoc).map(({ kind, before: old, after }) => [kind, old, after])).toEqual([
      ['replace', 'port', 'quai'],
      ['replace', 'bateaux', 'quai'],
      ['replace', 'dort', 'quai'],
    ]);
    decideAll(ydoc, 'accept');
    expect(bodyOf(ydoc)).toEqual([
      'Le quai rouvre.',
      'Les quai reviennent.',
      'Personne ne quai.',
      'un\ndeux',
    ]);
    const { ydoc: refused } = suggest(replaceAll);
    decideAll(refused, 'reject');
    expect(readDocument(refused)).toEqual(normalizeDocument(doc.toJSON()));
    // In whatever order the places come.
    const { ydoc: downwards } = suggest((tr, doc) => {
      for (const word of ['port', 'dort']) {
        const at = tr.mapping.map(positionOf(doc, word));
        tr.replaceWith(at, at + word.length, storySchema.text('vaisseau'));
      }
    });
    expect(suggestedIn(downwards).map(({ before: old, after }) => [old, after])).toEqual([
      ['port', 'vaisseau'],
      ['dort', 'vaisseau'],
    ]);
  });

  it('of two paragraphs over two others keeps them two', () => {
    const { ydoc } = suggest((tr, doc) => {
      const slice = doc.slice(positionOf(doc, 'Les bateaux'), positionOf(doc, 'Personne') + 8);
      tr.replace(positionOf(doc, 'port'), positionOf(doc, 'bateaux'), slice);
    });
    expect(bodyOf(ydoc)).toEqual(testBody);
    decideAll(ydoc, 'accept');
    expect(bodyOf(ydoc)).toEqual([
      'Le Les bateaux reviennent.',
      'Personnebateaux reviennent.',
      'Personne ne dort.',
      'un\ndeux',
    ]);
  });

  it('of two paragraphs over the end of the standfirst goes on in the paragraph below', () => {
    const { ydoc } = suggest((tr, doc) => {
      const pasted = doc.slice(positionOf(doc, 'port'), positionOf(doc, ' reviennent'));
      tr.replace(positionOf(doc, 'peau'), positionOf(doc, 'rouvre'), pasted);
    });
    decideAll(ydoc, 'accept');
    expect(textOf(readDocument(ydoc).content[1]!)).toBe('Chaport rouvre.');
    expect(bodyOf(ydoc)).toEqual(['Les bateauxrouvre.', ...testBody.slice(1)]);
  });

  it('can never remove the headline, only its words', () => {
    const { ydoc } = suggest((tr, doc) => tr.delete(0, doc.firstChild!.nodeSize));
    expect(textOf(readDocument(ydoc).content[0]!)).toBe('Titre');
    decideAll(ydoc, 'accept');
    expect(readDocument(ydoc).content[0]).toEqual({ type: 'headline', attrs: { id: 'headline' } });
  });

  it('of a headline is made of letters like any other', () => {
    const { ydoc } = suggest((tr) => tr.insert(1, storySchema.text('Grand ')));
    expect(textOf(readDocument(ydoc).content[0]!)).toBe('Titre');
    decideAll(ydoc, 'accept');
    expect(textOf(readDocument(ydoc).content[0]!)).toBe('Grand Titre');
  });
});

describe('telling who suggests', () => {
  it('finds every suggestion an update brings', () => {
    for (const [name, change] of testSuggestions) {
      const { ydoc } = suggest(change);
      const ids = suggestedIn(ydoc).map(({ id }) => id);
      expect(suggestionIdsIn(Y.encodeStateAsUpdate(ydoc)).sort(), name).toEqual(ids.sort());
    }
  });

  it('finds none in plain typing', () => {
    const ydoc = openTestStory();
    expect(suggestionIdsIn(Y.encodeStateAsUpdate(ydoc))).toEqual([]);
  });
});

describe('what a suggestion may not touch', () => {
  const none = () => false;

  it.each(testSuggestions)(
    '%s: leaves the accepted text and everybody else’s suggestions alone',
    (_name, change) => {
      const { ydoc, author, doc } = suggest(change);
      expect(untouchables(readMarkedText(ydoc), author.isOwn)).toBe(
        untouchables(doc.toJSON() as StoryNode, none),
      );
    },
  );

  it('sees words put under another person’s suggestion', () => {
    const { ydoc } = suggest((tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')));
    const was = untouchables(readMarkedText(ydoc), none);
    const text = (ydoc.getXmlFragment('story').get(2) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(5, 'X');
    expect(untouchables(readMarkedText(ydoc), none)).not.toBe(was);
  });
});
