import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { walkBlocks } from '../document/block-identity';
import { plainTextOf, textOf } from '../document/plain-text';
import { normalizeDocument } from '../document/normalize-document';
import { storySchema } from '../document/schema';
import type { StoryNode } from '../document/story-node';
import { restoreBlock } from '../document/restore-document';
import { removeBlock } from '../document/write-block-content';
import { writeWords } from '../document/write-words';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { decideSuggestions } from './decide-suggestions';
import { suggestionIdsIn } from './ids-in-update';
import { listSuggestions } from './list-suggestions';
import { positionOf, testAuthor, testStory } from './test-author';
import { suggestChange } from './suggest-change';
import { untouchables } from './untouchables';

const { insertion } = storySchema.marks;

/** A live text in which somebody suggests something. */
function suggest(change: (transform: Transform, doc: Node) => void, name = 'reporter00') {
  const author = testAuthor(name);
  const ydoc = new Y.Doc();
  replaceDocument(ydoc, testStory());
  const doc = Node.fromJSON(storySchema, testStory());
  const original = new Transform(doc);
  change(original, doc);
  const result = suggestChange(original, () => new Transform(doc), author);
  if (result) replaceDocument(ydoc, result.tracked.doc.toJSON() as never);
  return { ydoc, result, author, doc };
}

const words = (ydoc: Y.Doc) => plainTextOf(readDocument(ydoc)).split('\n\n').slice(2);
const before = plainTextOf(testStory()).split('\n\n').slice(2);
/** The body with other blocks in the place of the second. */
const bodyWith = (...blocks: string[]) => [before[0], ...blocks, ...before.slice(2)];
const only = (ydoc: Y.Doc) => listSuggestions(readMarkedText(ydoc));

function decideAll(ydoc: Y.Doc, decision: 'accept' | 'reject') {
  return decideSuggestions(ydoc, new Set(only(ydoc).map(({ id }) => id)), decision);
}

/** Every kind: how it is made, what it is called, and what the body reads once it is accepted. */
const kinds: [string, (transform: Transform, doc: Node) => void, string, string[]][] = [
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

const changeCalled = (called: string) => kinds.find(([name]) => name === called)![1];

const idsOf = (ydoc: Y.Doc) => readDocument(ydoc).content.map(({ attrs }) => attrs?.id);

/** The block that is wanted, or wanted away, as it lies in the live text. */
function elementWith(ydoc: Y.Doc, attribute: 'inserted' | 'deleted'): Y.XmlElement {
  const blocks = ydoc.getXmlFragment('story').toArray() as Y.XmlElement[];
  return blocks.find((block) => block.getAttribute(attribute))!;
}

const textIn = (element: Y.XmlElement) => element.get(0) as Y.XmlText;

/** One more person suggests something of a text in which others already do. */
function suggestAlso(ydoc: Y.Doc, change: (transform: Transform, doc: Node) => void, name = 'second0000') {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const original = new Transform(doc);
  change(original, doc);
  const { tracked } = suggestChange(original, () => new Transform(doc), testAuthor(name))!;
  replaceDocument(ydoc, tracked.doc.toJSON() as never);
}

describe('a suggestion', () => {
  it.each(kinds)('%s: is no part of the text until it is accepted', (_name, change, kind, accepted) => {
    const { ydoc } = suggest(change);
    expect(words(ydoc)).toEqual(before);
    expect(only(ydoc).map((one) => one.kind)).toEqual([kind]);
    decideAll(ydoc, 'accept');
    expect(words(ydoc)).toEqual(accepted);
    expect(only(ydoc)).toEqual([]);
  });

  it.each(kinds)('%s: leaves no trace when it is rejected', (_name, change) => {
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
    expect(only(ydoc)).toMatchObject([{ kind: 'format', before: 'port', format: { strong: true } }]);
    decideAll(ydoc, 'accept');
    expect(JSON.stringify(readDocument(ydoc))).toContain('"text":"port","marks":[{"type":"strong"}]');
  });

  it.each([
    ['a block moved', ['a', 'c', 'b', 'l', 'm', 'n', 'o', 'p']],
    ['a paragraph put into a quotation', ['a', 'b', expect.any(String), 'c', 'l', 'm', 'n', 'o', 'p']],
    ['an item of a list taken out of it', ['a', 'b', 'c', 'p', 'l', 'm', 'n']],
  ])('of %s keeps the ids of what it carries, so that translations still know it', (name, ids) => {
    const { ydoc } = suggest(changeCalled(name));
    decideAll(ydoc, 'accept');
    const body = [...walkBlocks(readDocument(ydoc))].slice(2);
    expect(body.map(({ id }) => id)).toEqual(ids);
    expect(JSON.stringify(readMarkedText(ydoc))).not.toMatch(/"origin":"/);
  });

  it.each(['a paragraph put into a quotation', 'an item of a list taken out of it'])(
    'of %s loses nothing that was written there meanwhile',
    (name) => {
      const { ydoc } = suggest(changeCalled(name));
      const original = elementWith(ydoc, 'deleted');
      const paragraph =
        original.nodeName === 'paragraph' ? original : (original.querySelector('paragraph') as Y.XmlElement);
      textIn(paragraph).insert(0, 'Hier. ');
      decideAll(ydoc, 'accept');
      const said = words(ydoc).join(' ').split(/\s+/).sort();
      expect(said).toEqual(['Hier.', ...before.join(' ').split(/\s+/)].sort());
      expect(only(ydoc)).toEqual([]);
    },
  );

  it.each([
    ['a block moved', 'paragraph', ['a', 'c', 'b', 'l']],
    ['a paragraph made a heading', 'heading', ['a', 'b', 'c', 'l']],
  ])('with %s takes along what was written in the original meanwhile', (name, type, order) => {
    const { ydoc } = suggest(changeCalled(name));
    const original = elementWith(ydoc, 'deleted');
    textIn(original).insert(0, 'Hier. ', { strong: {} });
    const said = readDocument(ydoc).content.find(({ attrs }) => attrs?.id === original.getAttribute('id'));
    decideAll(ydoc, 'accept');
    expect(idsOf(ydoc)).toEqual(['headline', 'standfirst', ...order]);
    expect(readDocument(ydoc).content).toContainEqual(
      type === 'heading' ? { ...said, type, attrs: { ...said?.attrs, level: 2 } } : said,
    );
    expect(words(ydoc)).toHaveLength(4);
  });

  it('to move a block leaves what others suggest of its words to be decided, once', () => {
    for (const decisions of ['mr', 'ma', 'am', 'rm', 'both']) {
      const { ydoc } = suggest((tr, doc) =>
        tr.insert(positionOf(doc, ' reviennent'), storySchema.text(' vieux')),
      );
      suggestAlso(ydoc, changeCalled('a block moved'));
      suggestAlso(
        ydoc,
        (tr, doc) => tr.insert(positionOf(doc, ' vieux') + 6, storySchema.text(' amis')),
        'reporter00',
      );
      const [word, move] = ['insert', 'moveBlock'].map((kind) =>
        only(ydoc).find((one) => one.kind === kind)!,
      );
      expect([word!.after, only(ydoc)]).toEqual([' vieux amis', expect.objectContaining({ length: 2 })]);
      if (decisions === 'both') decideAll(ydoc, 'accept');
      for (const act of decisions === 'both' ? '' : decisions) {
        const id = act === 'm' ? move!.id : word!.id;
        decideSuggestions(ydoc, new Set([id]), act === 'r' ? 'reject' : 'accept');
        if (act === 'm' && decisions.startsWith('m')) expect(words(ydoc)[2]).toBe('Les bateaux reviennent.');
      }
      const said = decisions.includes('r') ? 'Les bateaux reviennent.' : 'Les bateaux vieux amis reviennent.';
      expect([decisions, words(ydoc)]).toEqual([
        decisions,
        ['Le port rouvre.', 'Personne ne dort.', said, 'un\ndeux'],
      ]);
      expect(only(ydoc)).toEqual([]);
    }
  });

  it('to move a block that was changed in both places keeps both: no word of anybody is lost', () => {
    const { ydoc } = suggest(changeCalled('a block moved'));
    textIn(elementWith(ydoc, 'deleted')).insert(0, 'Hier. ');
    textIn(elementWith(ydoc, 'inserted')).insert(0, 'Demain. ');
    decideAll(ydoc, 'accept');
    expect(words(ydoc)).toContain('Hier. Les bateaux reviennent.');
    expect(words(ydoc)).toContain('Demain. Les bateaux reviennent.');
  });

  it('of one person is decided without the other’s', () => {
    const { ydoc } = suggest((tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')));
    const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
    const original = new Transform(doc).delete(positionOf(doc, ' rouvre'), positionOf(doc, ' rouvre') + 7);
    const second = suggestChange(original, () => new Transform(doc), testAuthor('editor0000'))!;
    replaceDocument(ydoc, second.tracked.doc.toJSON() as never);
    const [first, other] = only(ydoc);
    expect(first!.id).not.toBe(other!.id);
    decideSuggestions(ydoc, new Set([other!.id]), 'accept');
    expect(words(ydoc)[0]).toBe('Le port.');
    expect(only(ydoc).map(({ id }) => id)).toEqual([first!.id]);
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
    expect(words(ydoc)).toEqual(before);
    expect(only(ydoc).map(({ kind, before: old, after }) => [kind, old, after])).toEqual([
      ['replace', 'port', 'quai'],
      ['replace', 'bateaux', 'quai'],
      ['replace', 'dort', 'quai'],
    ]);
    decideAll(ydoc, 'accept');
    expect(words(ydoc)).toEqual(['Le quai rouvre.', 'Les quai reviennent.', 'Personne ne quai.', 'un\ndeux']);
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
    expect(only(downwards).map(({ before: old, after }) => [old, after])).toEqual([
      ['port', 'vaisseau'],
      ['dort', 'vaisseau'],
    ]);
  });

  it('of two paragraphs over two others keeps them two', () => {
    const { ydoc } = suggest((tr, doc) => {
      const slice = doc.slice(positionOf(doc, 'Les bateaux'), positionOf(doc, 'Personne') + 8);
      tr.replace(positionOf(doc, 'port'), positionOf(doc, 'bateaux'), slice);
    });
    expect(words(ydoc)).toEqual(before);
    decideAll(ydoc, 'accept');
    expect(words(ydoc)).toEqual([
      'Le Les bateaux reviennent.',
      'Personnebateaux reviennent.',
      'Personne ne dort.',
      'un\ndeux',
    ]);
  });

  it('can never remove the headline', () => {
    const { result, ydoc } = suggest((tr, doc) => tr.delete(0, doc.firstChild!.nodeSize));
    expect(result).toBeNull();
    expect(textOf(readDocument(ydoc).content[0]!)).toBe('Titre');
  });

  it('of a headline is made of letters like any other', () => {
    const { ydoc } = suggest((tr) => tr.insert(1, storySchema.text('Grand ')));
    expect(textOf(readDocument(ydoc).content[0]!)).toBe('Titre');
    decideAll(ydoc, 'accept');
    expect(textOf(readDocument(ydoc).content[0]!)).toBe('Grand Titre');
  });
});

describe('a block of which somebody suggests to split off a half', () => {
  const splitTwice = () => {
    const { ydoc } = suggest((tr, doc) => tr.split(positionOf(doc, 'reviennent')));
    suggestAlso(ydoc, (tr, doc) => tr.split(positionOf(doc, 'bateaux')));
    return ydoc;
  };

  it.each([
    ['restored', (ydoc: Y.Doc) => restoreBlock(ydoc, testStory(), 'b'), before],
    [
      'written anew',
      (ydoc: Y.Doc) => writeWords(ydoc, 'b', [{ type: 'text', text: 'Rien.' }]),
      bodyWith('Rien.'),
    ],
    ['taken away', (ydoc: Y.Doc) => removeBlock(ydoc, 'b'), bodyWith()],
  ])('is %s with its halves', (_name, act, expected) => {
    const ydoc = splitTwice();
    act(ydoc);
    expect(words(ydoc)).toEqual(expected);
    expect(only(ydoc)).toEqual([]);
  });

  it('is parted only where that is accepted, whichever of several splits it is', () => {
    for (const [accepted, expected] of [
      ['reporter00', ['Les bateaux ', 'reviennent.']],
      ['second0000', ['Les ', 'bateaux reviennent.']],
    ] as const) {
      for (const decisions of [
        ['accept', 'reject'],
        ['reject', 'accept'],
      ] as const) {
        const ydoc = splitTwice();
        for (const decision of decisions) {
          const { id } = only(ydoc).find((one) => one.id.startsWith(accepted) === (decision === 'accept'))!;
          decideSuggestions(ydoc, new Set([id]), decision);
        }
        expect(words(ydoc)).toEqual(bodyWith(...expected.map((part) => part.trim())));
      }
    }
  });
});

describe('telling who suggests', () => {
  it('finds every suggestion an update brings', () => {
    for (const [name, change] of kinds) {
      const { ydoc } = suggest(change);
      const ids = only(ydoc).map(({ id }) => id);
      expect(suggestionIdsIn(Y.encodeStateAsUpdate(ydoc)).sort(), name).toEqual(ids.sort());
    }
  });

  it('finds none in plain typing', () => {
    const ydoc = new Y.Doc();
    replaceDocument(ydoc, testStory());
    expect(suggestionIdsIn(Y.encodeStateAsUpdate(ydoc))).toEqual([]);
  });
});

describe('what a suggestion may not touch', () => {
  const none = () => false;

  it.each(kinds)('%s: leaves the accepted text and everybody else’s suggestions alone', (_name, change) => {
    const { ydoc, author, doc } = suggest(change);
    expect(untouchables(readMarkedText(ydoc), author.isOwn)).toBe(
      untouchables(doc.toJSON() as StoryNode, none),
    );
  });

  it('sees words put under another person’s suggestion', () => {
    const { ydoc } = suggest((tr, doc) => tr.insert(positionOf(doc, 'port'), storySchema.text('vieux ')));
    const was = untouchables(readMarkedText(ydoc), none);
    const text = (ydoc.getXmlFragment('story').get(2) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(5, 'X');
    expect(untouchables(readMarkedText(ydoc), none)).not.toBe(was);
  });
});
