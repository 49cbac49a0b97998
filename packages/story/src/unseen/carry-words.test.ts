import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveTexts, wordsOf } from '../document/live-texts';
import { plainTextOf } from '../document/plain-text';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { openTestStory, positionOf } from '../suggestions/test-author';
import { carryWords } from './carry-words';
import { unseenIn, type WordRange } from './word-ranges';

type Act = (transform: Transform, doc: Node) => void;

/** A writer's device: what it hears it applies, and carries its own words along. */
class Device {
  readonly ydoc = new Y.Doc();
  private made: Uint8Array[] = [];
  private heard: { update: Uint8Array; told: WordRange[] } | null = null;

  constructor(state: Uint8Array, clientId: number, isCareful = true) {
    this.ydoc.clientID = clientId;
    Y.applyUpdate(this.ydoc, state);
    this.ydoc.on('update', (update: Uint8Array, from: unknown) => from !== 'line' && this.made.push(update));
    if (!isCareful) return;
    this.ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin !== 'line' || !this.heard) return;
      const { update, told } = this.heard;
      const own = told.filter(([client]) => client === clientId);
      carryWords(transaction, [...unseenIn(transaction, [update]), ...own], {
        fresh: [[clientId, 0, Number.MAX_SAFE_INTEGER]],
        origin: 'carried',
        newBlockId: () => `carried-${clientId}-${this.ydoc.store.clients.get(clientId)?.length ?? 0}`,
      });
    });
  }

  act(act: Act): void {
    const doc = Node.fromJSON(storySchema, readMarkedText(this.ydoc));
    const transform = new Transform(doc);
    act(transform, doc);
    replaceDocument(this.ydoc, transform.doc.toJSON() as never);
  }

  /** What it has to say since it was asked last. */
  say(): Uint8Array[] {
    return this.made.splice(0);
  }

  /** Letter by letter behind these words, as a person does. */
  type(after: string, words: string): void {
    const text = liveTexts(this.ydoc).find((live) => wordsOf(live.text).includes(after))!.text;
    const at = wordsOf(text).indexOf(after) + after.length;
    for (const [index, letter] of words.split('').entries()) text.insert(at + index, letter, {});
  }

  hear(update: Uint8Array, told: WordRange[]): void {
    this.heard = { update, told };
    Y.applyUpdate(this.ydoc, update, 'line');
    this.heard = null;
  }
}

/** The server hears a device, and tells everybody: first of the words that were taken away unseen. */
function pass(server: Y.Doc, update: Uint8Array, devices: readonly Device[]): void {
  const said: Uint8Array[] = [];
  let told: WordRange[] = [];
  const note = (transaction: Y.Transaction) => (told = unseenIn(transaction, [update]));
  const tell = (made: Uint8Array) => said.push(made);
  server.on('afterTransaction', note);
  server.on('update', tell);
  Y.applyUpdate(server, update);
  server.off('afterTransaction', note);
  server.off('update', tell);
  for (const made of said) for (const device of devices) device.hear(made, told);
}

type Typed = [after: string, words: string];

/** One person does something while another types; the server hears one of them first. */
function meet(act: Act, typed: Typed, order: 'first' | 'second', isCareful = true): string[] {
  const state = Y.encodeStateAsUpdate(openTestStory());
  const server = new Y.Doc();
  Y.applyUpdate(server, state);
  const [actor, writer] = [new Device(state, 11, isCareful), new Device(state, 12, isCareful)];
  const devices = [actor, writer];
  actor.act(act);
  writer.type(...typed);
  const said = devices.map((device) => device.say());
  for (const update of (order === 'first' ? said : said.reverse()).flat()) pass(server, update, devices);
  // What was carried along is told in its turn.
  for (const device of devices) for (const update of device.say()) pass(server, update, devices);
  for (const { ydoc } of devices) expect(readMarkedText(ydoc)).toEqual(readMarkedText(server));
  return plainTextOf(readDocument(server)).split('\n\n').slice(2);
}

/** What whoever had seen the words would have made of them. */
function inTurn(act: Act, typed: Typed): string[] {
  const ydoc = openTestStory();
  const device = new Device(Y.encodeStateAsUpdate(ydoc), 13);
  device.type(...typed);
  device.act(act);
  return plainTextOf(readDocument(device.ydoc)).split('\n\n').slice(2);
}

/** Where a block begins. */
function placeOf(doc: Node, id: string): number {
  let place = -1;
  doc.descendants((node, position) => {
    if (node.attrs.id === id) place = position;
    return place < 0;
  });
  return place;
}

function remove(id: string): Act {
  return (tr, doc) => tr.delete(placeOf(doc, id), placeOf(doc, id) + doc.nodeAt(placeOf(doc, id))!.nodeSize);
}

const move: Act = (tr, doc) => {
  const start = placeOf(doc, 'b');
  const block = doc.nodeAt(start)!;
  tr.delete(start, start + block.nodeSize).insert(tr.mapping.map(placeOf(doc, 'l')), block);
};

const acts: [string, Act][] = [
  ['parts the paragraph', (tr, doc) => tr.split(positionOf(doc, 'teaux'))],
  ['joins it to the one above', (tr, doc) => tr.join(placeOf(doc, 'b'))],
  [
    'makes it a heading',
    (tr, doc) => {
      const at = placeOf(doc, 'b') + 1;
      tr.setBlockType(at, at, storySchema.nodes.heading, { level: 2, id: 'b' });
    },
  ],
  ['moves it', move],
  [
    'puts it into a quotation',
    (tr, doc) => {
      const range = doc.resolve(placeOf(doc, 'b') + 1).blockRange()!;
      tr.wrap(range, [{ type: storySchema.nodes.quotation, attrs: { id: 'q' } }]);
    },
  ],
];

describe.each(['first', 'second'] as const)('words typed while a colleague, heard %s,', (order) => {
  describe.each(acts)('%s', (_name, act) => {
    it.each([
      ['at its beginning', 'Les', ' grands'],
      ['in its middle', 'bateaux', ' rouges'],
      ['at its end', 'reviennent.', ' Enfin !'],
    ])('%s are where they would be had they been seen', (_place, ...typed) => {
      const [met, seen] = [meet(act, typed, order), inTurn(act, typed)];
      // The binding moves a block by writing it over another whose last letters are the same: at its very end
      // nothing tells the one from the other.
      if (act === move && typed[0] === 'reviennent.') expect(met.join('').split(typed[1])).toHaveLength(2);
      else expect(met).toEqual(seen);
    });
  });

  it('takes the paragraph away stand by themselves where it was', () => {
    expect(meet(remove('b'), ['bateaux', ' rouges'], order)).toEqual([
      'Le port rouvre.',
      'rouges',
      'Personne ne dort.',
      'un\ndeux',
    ]);
  });

  it('takes away the list stand by themselves behind it', () => {
    expect(meet(remove('l'), ['deux', ' fois'], order).slice(2)).toEqual(['Personne ne dort.', 'fois']);
  });

  it('takes away words beside them stay, and those do not come back', () => {
    const strike: Act = (tr, doc) => tr.delete(positionOf(doc, 'bateaux'), positionOf(doc, 'bateaux') + 8);
    expect(meet(strike, ['reviennent.', ' Enfin !'], order)[1]).toBe('Les reviennent. Enfin !');
  });
});

it('of a word typed letter by letter the server tells those that were not seen, wherever that was', () => {
  const state = Y.encodeStateAsUpdate(openTestStory());
  for (let seen = 0; seen <= 6; seen += 1) {
    for (let heard = seen; heard <= 6; heard += 1) {
      const server = new Y.Doc();
      Y.applyUpdate(server, state);
      const [actor, writer] = [new Device(state, 11), new Device(state, 12)];
      writer.type('bateaux', 'rouges');
      const letters = writer.say();
      for (const letter of letters.slice(0, seen)) pass(server, letter, [actor, writer]);
      actor.act(acts[2]![1]);
      for (const letter of letters.slice(seen, heard)) pass(server, letter, [actor, writer]);
      for (const update of actor.say()) pass(server, update, [actor, writer]);
      for (const update of [...letters.slice(heard), ...writer.say()]) pass(server, update, [actor, writer]);
      const said = plainTextOf(readDocument(server)).split('\n\n')[3];
      expect([seen, heard, said]).toEqual([seen, heard, 'Les bateauxrouges reviennent.']);
    }
  }
});

it('that stayed behind go, and leave where they are the letters that a third person put between them', () => {
  const state = Y.encodeStateAsUpdate(openTestStory());
  const [actor, writer, third] = [new Device(state, 11), new Device(state, 12), new Device(state, 13)];
  actor.act(acts[0]![1]);
  writer.type('reviennent.', ' Enfin !');
  for (const update of writer.say()) third.hear(update, []);
  third.type(' En', 'ZZ');
  // The writer was without a line, and hears of both at once.
  writer.hear(Y.mergeUpdates([...actor.say(), ...third.say()]), []);
  const text = plainTextOf(readDocument(writer.ydoc));
  expect(text).toContain('ZZ');
  expect(text).toContain('teaux reviennent. Enfin !');
});

it('without it they are lost with the block, or left behind', () => {
  const [[, part], , [, makeHeading]] = acts as [(typeof acts)[0], (typeof acts)[0], (typeof acts)[0]];
  expect(meet(makeHeading, ['bateaux', ' rouges'], 'first', false).join()).not.toContain('rouges');
  expect(meet(part, ['reviennent.', ' Enfin !'], 'first', false)[1]).toBe('Les ba Enfin !');
});
