import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blockOfCaret, readCaret } from './block-of-caret';

function layText() {
  const ydoc = new Y.Doc();
  const [quotation, paragraph, words] = [
    new Y.XmlElement('quotation'),
    new Y.XmlElement('paragraph'),
    new Y.XmlText(),
  ];
  quotation.setAttribute('id', 'q');
  paragraph.setAttribute('id', 'p');
  quotation.insert(0, [paragraph]);
  paragraph.insert(0, [words]);
  ydoc.getXmlFragment('story').insert(0, [quotation]);
  words.insert(0, 'dit la ministre');
  const caretAt = (index: number) => {
    const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, index)) as unknown;
    return { anchor: place, head: place };
  };
  return { ydoc, caretAt };
}

describe('where a colleague is writing', () => {
  it('is the outermost block around their caret', () => {
    const { ydoc, caretAt } = layText();
    expect(blockOfCaret(ydoc, caretAt(3))).toBe('q');
  });

  it('is nowhere when their place is not in this text', () => {
    const { caretAt } = layText();
    expect(blockOfCaret(new Y.Doc(), caretAt(3))).toBeNull();
  });

  it.each([null, 'x', 3, {}, { anchor: 1 }])('is nowhere when their browser says %j', (value) => {
    expect(readCaret(value)).toBeNull();
  });

  it.each([
    { anchor: 1, head: 'x' },
    { anchor: {}, head: {} },
  ])('survives %j', (caret) => {
    expect(blockOfCaret(layText().ydoc, caret)).toBeNull();
  });
});
