import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveTexts } from '../document/live-texts';
import { createInitialUpdate, readMarkedText } from '../document/yjs-mapping';
import { lots } from '../testing/random';
import { isMerelySuggested } from './is-merely-suggested';
import { MarkedParts } from './marked-parts';
import { suggestionAttributes, suggestionMarks } from './pending';
import { testAuthor, testStory } from './test-author';
import { untouchables } from './untouchables';

const { isOwn } = testAuthor('reporterxx');
const [own, other] = ['reporterxx1', 'editorxxxx1'];

function openStory(): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, createInitialUpdate(testStory()));
  return ydoc;
}

/** Something that a browser could send, decent or not: words, looks and attributes, whosever they say they are. */
function changeAnything(ydoc: Y.Doc, lot: (below: number) => number): void {
  const texts = liveTexts(ydoc);
  const text = texts[lot(texts.length)]?.text;
  if (!text) return;
  const id = lot(4) > 0 ? own : other;
  const mark = suggestionMarks[lot(suggestionMarks.length)] ?? 'insertion';
  const at = lot(text.length + 1);
  const length = Math.min(1 + lot(4), text.length - at);
  const element = lot(2) > 0 ? text.parent : ydoc.getXmlFragment('story').get(lot(6));
  const acts = [
    () => text.insert(at, 'x'.repeat(lot(3)), { [mark]: { id } }),
    () => text.insert(at, '🚢', { insertion: { id } }),
    () => text.insert(at, 'y'),
    () => length > 0 && text.delete(at, length),
    () => length > 0 && text.format(at, length, { [mark]: lot(3) > 0 ? { id } : null }),
    () => length > 0 && text.format(at, length, { strong: lot(2) > 0 ? {} : null }),
    () =>
      element instanceof Y.XmlElement && element.setAttribute(suggestionAttributes[lot(4)] ?? 'split', id),
    () => element instanceof Y.XmlElement && element.setAttribute('origin', `${'abc'.charAt(lot(3))}:x`),
    () => element instanceof Y.XmlElement && element.removeAttribute(suggestionAttributes[lot(4)] ?? 'split'),
    () => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', `new${lot(1_000)}`);
      if (lot(4) > 0) paragraph.setAttribute('inserted', id);
      paragraph.insert(0, [new Y.XmlText('neuf')]);
      ydoc.getXmlFragment('story').insert(lot(6), [paragraph]);
    },
  ];
  ydoc.transact(() => acts[lot(acts.length)]?.());
}

describe('a change by somebody who may only suggest', () => {
  it('is judged by the blocks it touches as it would be by the whole text, whatever a browser sends', () => {
    const verdicts = { let: 0, refused: 0 };
    for (let seed = 0; seed < 12; seed += 1) {
      const [ydoc, lot] = [openStory(), lots(seed)];
      const parts = new MarkedParts(ydoc);
      for (let turn = 0; turn < 25; turn += 1) {
        const [before, whole] = [parts.list(), untouchables(readMarkedText(ydoc), isOwn)];
        changeAnything(ydoc, lot);
        const isSame = untouchables(readMarkedText(ydoc), isOwn) === whole;
        expect(isMerelySuggested(before, parts.list(), isOwn), `seed ${seed}, turn ${turn}`).toBe(isSame);
        expect({ type: 'doc', content: parts.list().flat() }).toEqual(readMarkedText(ydoc));
        verdicts[isSame ? 'let' : 'refused'] += 1;
      }
    }
    expect(verdicts.let).toBeGreaterThan(60);
    expect(verdicts.refused).toBeGreaterThan(60);
  }, 60_000);

  it('reads again only the block that was written in', () => {
    const ydoc = openStory();
    const parts = new MarkedParts(ydoc);
    const before = parts.list();
    const place = liveTexts(ydoc).find(({ blockIds }) => blockIds.includes('n'));
    place?.text.insert(1, 'e', { insertion: { id: own } });
    const after = parts.list();
    const again = after.flatMap((part, at) => (part === before[at] ? [] : [part[0]?.type]));
    expect(again).toEqual(['bulletList']);
    expect([...parts.suggestionIds()]).toEqual([own]);
    expect(isMerelySuggested(before, after, isOwn)).toBe(true);
  });

  it('is refused when a block is called the second half of another, though no word in it changes', () => {
    const ydoc = openStory();
    const parts = new MarkedParts(ydoc);
    const before = parts.list();
    const below = ydoc.getXmlFragment('story').get(3) as Y.XmlElement;
    ydoc.transact(() => {
      below.setAttribute('split', own);
      below.setAttribute('origin', 'a:x');
    });
    expect(isMerelySuggested(before, parts.list(), isOwn)).toBe(false);
  });
});
