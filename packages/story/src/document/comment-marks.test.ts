import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type CommentRange, markComment, markQuotation, readCommentPlaces } from './comment-marks';
import { contentHash } from './content-hash';
import { liveTexts } from './live-texts';
import { normalizeDocument } from './normalize-document';
import { removeBlock, writeBlockContent } from './write-block-content';
import { readEarlierWords } from './words-since';
import { createInitialUpdate, readDocument, replaceDocument, ydocFromUpdates } from './yjs-mapping';

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

const story = (...paragraphs: [string, string][]) =>
  normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'Le port rouvre' }] },
      ...paragraphs.map(([id, text]) => paragraph(id, text)),
    ],
  });

const open = (...paragraphs: [string, string][]) =>
  ydocFromUpdates([createInitialUpdate(story(...paragraphs))]);

/** The range of these words, as the browser of somebody who selected them would send it. */
function rangeOf(ydoc: Y.Doc, from: string, to = from): CommentRange {
  const find = (words: string) => {
    for (const { text } of liveTexts(ydoc)) {
      const plain = text
        .toDelta()
        .map(({ insert }: { insert: string }) => insert)
        .join('');
      const index = plain.indexOf(words);
      if (index >= 0) return { text, index };
    }
    throw new Error(`nobody says ${words}`);
  };
  const [start, end] = [find(from), find(to)];
  return {
    start: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(start.text, start.index)),
    end: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(end.text, end.index + to.length, -1)),
  };
}

const textOf = (ydoc: Y.Doc, blockId: string) => {
  const live = liveTexts(ydoc).find(({ blockIds }) => blockIds[0] === blockId);
  if (!live) throw new Error(`no block ${blockId}`);
  return live.text;
};

describe('a thread laid on words', () => {
  it('stays on them while others type before, after and inside', () => {
    const ydoc = open(['p1', 'Trois jours de vent, puis la mer.']);
    expect(markComment(ydoc, 't1', rangeOf(ydoc, 'jours de vent'))).toEqual({
      threadId: 't1',
      blockId: 'p1',
      words: 'jours de vent',
    });
    const text = textOf(ydoc, 'p1');
    text.insert(0, 'Après ');
    text.insert(text.toString().length - text.length + 15, 'longs ');
    expect(readCommentPlaces(ydoc)).toMatchObject([{ threadId: 't1', blockId: 'p1' }]);
    expect(readCommentPlaces(ydoc)[0]?.words.replace('longs ', '')).toBe('jours de vent');
  });

  it('changes nothing of the text that is kept, approved and published', () => {
    const ydoc = open(['p1', 'Trois jours de vent.'], ['p2', 'La criée.']);
    const before = readDocument(ydoc);
    markComment(ydoc, 't1', rangeOf(ydoc, 'jours'));
    markComment(ydoc, 't2', rangeOf(ydoc, 'port', 'criée'));
    expect(readDocument(ydoc)).toEqual(before);
    expect(contentHash(readDocument(ydoc))).toBe(contentHash(before));
  });

  it('lies beside another on the same words, across blocks and on the headline', () => {
    const ydoc = open(['p1', 'Trois jours de vent.'], ['p2', 'La criée.']);
    markComment(ydoc, 't1', rangeOf(ydoc, 'jours de'));
    markComment(ydoc, 't2', rangeOf(ydoc, 'de vent'));
    markComment(ydoc, 't3', rangeOf(ydoc, 'rouvre', 'La'));
    expect(readCommentPlaces(ydoc)).toEqual([
      { threadId: 't3', blockId: 'headline', words: 'rouvreTrois jours de vent.La' },
      { threadId: 't1', blockId: 'p1', words: 'jours de' },
      { threadId: 't2', blockId: 'p1', words: 'de vent' },
    ]);
  });

  it('goes with its words and comes back when their owner undoes', () => {
    const ydoc = open(['p1', 'Trois jours de vent.']);
    const undo = new Y.UndoManager(ydoc.getXmlFragment('story'), { captureTimeout: 0 });
    markComment(ydoc, 't1', rangeOf(ydoc, 'jours'), 'somebody else');
    ydoc.transact(() => textOf(ydoc, 'p1').delete(6, 6));
    expect(readCommentPlaces(ydoc)).toEqual([]);
    undo.undo();
    expect(readCommentPlaces(ydoc)).toEqual([{ threadId: 't1', blockId: 'p1', words: 'jours' }]);
  });

  it('comes back with a whole block that was deleted and undone', () => {
    const ydoc = open(['p1', 'Trois jours de vent.'], ['p2', 'La criée.']);
    const undo = new Y.UndoManager(ydoc.getXmlFragment('story'), { trackedOrigins: new Set(['me']) });
    markComment(ydoc, 't1', rangeOf(ydoc, 'jours'));
    removeBlock(ydoc, 'p1', 'me');
    expect(readCommentPlaces(ydoc)).toEqual([]);
    undo.undo();
    expect(readCommentPlaces(ydoc)).toEqual([{ threadId: 't1', blockId: 'p1', words: 'jours' }]);
  });

  it('survives a machine or a restoration that writes the block anew', () => {
    const ydoc = open(['p1', 'Trois jours de vent.'], ['p2', 'La criée.']);
    markComment(ydoc, 't1', rangeOf(ydoc, 'jours'));
    markComment(ydoc, 't2', rangeOf(ydoc, 'criée'));
    writeBlockContent(ydoc, 'p1', paragraph('p1', 'Après trois longs jours de vent.'));
    replaceDocument(ydoc, story(['p2', 'Ici, la criée.'], ['p1', 'Après trois jours de vent.']));
    expect(readCommentPlaces(ydoc)).toEqual([
      { threadId: 't2', blockId: 'p2', words: 'criée' },
      { threadId: 't1', blockId: 'p1', words: 'jours' },
    ]);
    writeBlockContent(ydoc, 'p1', {
      ...paragraph('p1', 'Encore jours'),
      type: 'heading',
      attrs: { level: 2 },
    });
    expect(readCommentPlaces(ydoc)).toContainEqual({ threadId: 't1', blockId: 'p1', words: 'jours' });
  });

  it('is the same whoever lays and whoever types at once', () => {
    const [one, other] = [open(['p1', 'Trois jours de vent.']), open(['p1', 'Trois jours de vent.'])];
    markComment(one, 't1', rangeOf(one, 'jours'));
    textOf(other, 'p1').insert(8, 'x');
    const merged = ydocFromUpdates([Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)]);
    expect(readCommentPlaces(merged)).toEqual([{ threadId: 't1', blockId: 'p1', words: 'joxurs' }]);
  });
});

describe('positions that mean nothing here', () => {
  it('lay no thread and change nothing', () => {
    const ydoc = open(['p1', 'Trois jours.']);
    const elsewhere = open(['p1', 'Une autre histoire.']);
    const garbage = { start: new Uint8Array([255, 255, 255]), end: new Uint8Array() };
    const empty = rangeOf(ydoc, 'jours');
    const before = Y.encodeStateVector(ydoc);
    expect(markComment(ydoc, 't1', rangeOf(elsewhere, 'autre'))).toBeNull();
    expect(markComment(ydoc, 't1', garbage)).toBeNull();
    expect(markComment(ydoc, 't1', { start: empty.start, end: empty.start })).toBeNull();
    expect(markComment(ydoc, 't1', { start: empty.end, end: empty.start })).toBeNull();
    expect(Y.encodeStateVector(ydoc)).toEqual(before);
  });

  it('can be found again by the words themselves', () => {
    const ydoc = open(['p1', 'Trois jours.'], ['p2', 'Trois mois.']);
    expect(markQuotation(ydoc, 't1', { blockId: 'p2', words: 'Trois' })).toMatchObject({ blockId: 'p2' });
    expect(markQuotation(ydoc, 't2', { blockId: 'p2', words: 'jours' })).toBeNull();
  });

  it('or by words that have come since, and by no others that are the same', () => {
    const ydoc = open(['p1', 'Un jour de vent, un jour de pluie.']);
    const quotation = { blockId: 'p1', words: 'jour' };
    const said = readEarlierWords(ydoc);
    expect(markQuotation(ydoc, 't1', quotation, said)).toBeNull();
    const text = textOf(ydoc, 'p1');
    text.delete(20, 5);
    expect(markQuotation(ydoc, 't1', quotation, said)).toBeNull();
    const gone = readEarlierWords(ydoc);
    text.insert(20, 'jour ');
    expect(markQuotation(ydoc, 't1', quotation, gone)).toMatchObject({ words: 'jour' });
    expect(text.toDelta()).toMatchObject([
      { insert: 'Un jour de vent, un ' },
      { insert: 'jour' },
      { insert: ' de pluie.' },
    ]);
    replaceDocument(ydoc, story(['p2', 'Une nuit.']));
    const away = readEarlierWords(ydoc);
    replaceDocument(ydoc, story(['p1', 'Encore un jour.']));
    expect(markQuotation(ydoc, 't2', quotation, away)).toMatchObject({ blockId: 'p1' });
  });
});
