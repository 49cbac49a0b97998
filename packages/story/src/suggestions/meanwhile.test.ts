import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from '../document/content-hash';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { lots } from '../testing/random';
import { amendLate } from './amend-late';
import type { ChangeAuthor } from './author-of-changes';
import { decideSuggestions } from './decide-suggestions';
import { isMerelySuggested } from './is-merely-suggested';
import { MarkedParts } from './marked-parts';
import { suggestChange } from './suggest-change';
import { actAnywhere } from './test-acts';
import { openTestStory, positionOf, testAuthor } from './test-author';
import { type Act, bodyOf, decideAll, suggestedIn } from './test-suggestions';

type Change = (doc: Node, author: ChangeAuthor) => Transform | null;

function copyOf(ydoc: Y.Doc, writer: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = writer;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

/** Somebody suggests something in their copy of a text, or writes it there. */
function change(ydoc: Y.Doc, author: ChangeAuthor, make: Change, isWritten = false): void {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const plain = make(doc, author);
  const made = plain && (isWritten ? plain : suggestChange(plain, () => new Transform(doc), author)?.tracked);
  if (made) replaceDocument(ydoc, made.doc.toJSON() as never);
}

const acting =
  (act: Act): Change =>
  (doc) => {
    const transform = new Transform(doc);
    act(transform, doc);
    return transform;
  };

/** The newsroom hears a colleague first, and then, of what was done at the same moment, who may only suggest. */
function meet(base: Y.Doc, colleague: (ydoc: Y.Doc) => void, reporter: (ydoc: Y.Doc) => void) {
  const [theirs, mine, newsroom] = [copyOf(base, 3_000), copyOf(base, 2_000), copyOf(base, 1_000)];
  colleague(theirs);
  reporter(mine);
  const since = (ydoc: Y.Doc) => Y.encodeStateAsUpdate(ydoc, Y.encodeStateVector(base));
  Y.applyUpdate(newsroom, since(theirs));
  const parts = new MarkedParts(newsroom);
  const before = parts.list();
  const accepted = canonicalJson(readDocument(newsroom));
  Y.applyUpdate(newsroom, since(mine));
  const { isOwn } = testAuthor('reporter00');
  const isMere = isMerelySuggested(before, parts.list(), isOwn);
  const amended = isMere ? [] : amendLate(newsroom, { before, parts }, isOwn);
  const isAccepted = amended !== null;
  if (isAccepted) expect(canonicalJson(readDocument(newsroom))).toBe(accepted);
  return { newsroom, isMere, isAccepted };
}

const person = () => testAuthor('reporter00', 10);
const insert =
  (after: string, words: string): Act =>
  (tr, doc) =>
    tr.insert(positionOf(doc, after) + after.length, storySchema.text(words));
const strike =
  (words: string): Act =>
  (tr, doc) =>
    tr.delete(positionOf(doc, words), positionOf(doc, words) + words.length);

describe('a suggestion made while a colleague changes the same words', () => {
  it.each<[string, Act]>([
    ['a division', (tr, doc) => tr.split(positionOf(doc, 'bateaux'))],
    ['a break', (tr, doc) => tr.insert(positionOf(doc, 'bateaux'), storySchema.nodes.hardBreak.create())],
  ])('is never refused, and takes nothing of theirs: %s', (_name, act) => {
    for (const theirs of [insert('bateaux', ' rouges'), strike('bateaux '), strike('viennent')]) {
      const { newsroom, isMere } = meet(
        openTestStory(1),
        (ydoc) => change(ydoc, testAuthor('editor0000'), acting(theirs), true),
        (ydoc) => change(ydoc, person(), acting(act)),
      );
      expect(isMere).toBe(true);
      const said = bodyOf(newsroom).join(' ');
      decideAll(newsroom, 'accept');
      expect(bodyOf(newsroom).join(' ').replace(/\s+/g, '')).toBe(said.replace(/\s+/g, ''));
    }
  });

  /** A suggestion that goes on while an editor decides it. */
  const goingOn = (first: Act, next: Act, decision: 'accept' | 'reject') => {
    const base = openTestStory(1);
    change(base, person(), acting(first));
    return meet(
      base,
      (ydoc) => void decideAll(ydoc, decision),
      (ydoc) => change(ydoc, testAuthor('reporter00', 20), acting(next)),
    );
  };
  const paragraph: Act = (tr, doc) =>
    tr.insert(
      positionOf(doc, 'Les bateaux') - 1,
      storySchema.nodes.paragraph.create({ id: 'fresh' }, storySchema.text('Un mot')),
    );

  it.each<[string, Act, Act, 'accept' | 'reject', string]>([
    ['words that are accepted meanwhile', insert('port', ' vi'), insert(' vi', 'eux'), 'accept', 'eux'],
    ['words that are rejected meanwhile', insert('port', ' vi'), insert(' vi', 'eux'), 'reject', 'eux'],
    ['a paragraph that is accepted meanwhile', paragraph, insert('Un mot', ' de plus'), 'accept', ' de plus'],
  ])('goes on as a suggestion of its own: %s', (_name, first, next, decision, words) => {
    const { newsroom, isAccepted } = goingOn(first, next, decision);
    expect(isAccepted).toBe(true);
    expect(suggestedIn(newsroom)).toMatchObject([{ kind: 'insert', before: '', after: words }]);
  });

  it('takes out what was accepted meanwhile as a suggestion', () => {
    const { newsroom } = goingOn(paragraph, strike('mot'), 'accept');
    expect(bodyOf(newsroom)).toContain('Un mot');
    expect(suggestedIn(newsroom)).toMatchObject([{ kind: 'delete', before: 'mot', after: '' }]);
  });

  it('of two who want the same block away leaves the first one’s suggestion', () => {
    const block: Act = (tr, doc) =>
      tr.delete(positionOf(doc, 'Les bateaux') - 1, positionOf(doc, 'Personne') - 1);
    const { newsroom, isAccepted } = meet(
      openTestStory(1),
      (ydoc) => change(ydoc, testAuthor('second0000'), acting(block)),
      (ydoc) => change(ydoc, person(), acting(block)),
    );
    expect(isAccepted).toBe(true);
    expect(suggestedIn(newsroom)).toMatchObject([{ id: 'second00001', kind: 'deleteBlock' }]);
  });

  it('is made of what was written into the text before one could know that it had gone to its editors', () => {
    const { newsroom, isAccepted } = meet(
      openTestStory(1),
      (ydoc) => change(ydoc, testAuthor('editor0000'), acting(strike('dort')), true),
      (ydoc) => {
        change(ydoc, person(), acting(insert('port', ' neuf')), true);
        change(ydoc, person(), acting(strike('Les ')), true);
      },
    );
    expect(isAccepted).toBe(true);
    expect(suggestedIn(newsroom)).toMatchObject([
      { kind: 'insert', after: expect.stringContaining('neuf') },
      { kind: 'delete', before: 'Les ' },
    ]);
  });

  it.each<[string, Act]>([
    [
      'heading',
      (tr, doc) => {
        const at = positionOf(doc, 'Les bateaux');
        tr.setBlockType(at, at, storySchema.nodes.heading, { ...doc.resolve(at).parent.attrs, level: 2 });
      },
    ],
    [
      'quotation',
      (tr, doc) => {
        const range = doc.resolve(positionOf(doc, 'Les bateaux')).blockRange()!;
        tr.wrap(range, [{ type: storySchema.nodes.quotation, attrs: { id: 'q' } }]);
      },
    ],
  ])('is made of a block that was made a %s by who could not know', (type, act) => {
    const { newsroom, isAccepted } = meet(
      openTestStory(1),
      (ydoc) => change(ydoc, testAuthor('editor0000'), acting(strike('dort')), true),
      (ydoc) => {
        change(ydoc, person(), acting(act), true);
        change(ydoc, person(), acting(insert('bateaux', ' neufs')), true);
      },
    );
    expect(isAccepted).toBe(true);
    expect(suggestedIn(newsroom)).toMatchObject([{ kind: 'changeBlock' }]);
    decideAll(newsroom, 'accept');
    expect(bodyOf(newsroom).slice(0, 2)).toEqual(['Le port rouvre.', 'Les bateaux neufs reviennent.']);
    expect(readDocument(newsroom).content[3]?.type).toBe(type);
  });

  it('is hardly ever refused, whatever is done', () => {
    const refused: number[] = [];
    for (let seed = 1; seed <= 150; seed += 1) {
      const lot = lots(seed);
      const [reporter, editor] = [testAuthor('reporter00', 10), testAuthor('editor0000', 10)];
      const anything: Change = (doc, author) => actAnywhere(doc, lot, author);
      const base = openTestStory(1);
      for (let turn = 0; turn < 3; turn += 1) change(base, lot(2) > 0 ? reporter : editor, anything);
      const ids = suggestedIn(base).map(({ id }) => id);
      const chosen = new Set([ids[lot(ids.length * 2)] ?? '']);
      const theirs = (ydoc: Y.Doc) => {
        decideSuggestions(ydoc, chosen, lot(2) > 0 ? 'accept' : 'reject');
        change(ydoc, editor, anything, lot(2) > 0);
      };
      const { isAccepted } = meet(base, theirs, (ydoc) => change(ydoc, reporter, anything));
      if (!isAccepted) refused.push(seed);
    }
    expect(refused.length).toBeLessThan(4);
  });
});
