import { randomFrom } from '@marbre/story/testing/random';
import * as Y from 'yjs';

/**
 * A text typed and mended for a hundred thousand keys, as updates, one a key: mostly on at the caret, now and
 * then a letter taken back, and every few words the caret goes somewhere else, as people's do.
 */
export function typeForLong(keys: number, seed = 7): { ydoc: Y.Doc; updates: Uint8Array[] } {
  const random = randomFrom(seed);
  const ydoc = new Y.Doc();
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const texts: Y.XmlText[] = [];
  const begin = () => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', `p${texts.length}`);
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    ydoc.getXmlFragment('story').push([paragraph]);
    texts.push(text);
    return text;
  };
  let text = begin();
  let caret = 0;
  for (let key = 1; key < keys; key += 1) {
    const chance = random();
    if (chance < 0.02) {
      text = texts[Math.floor(random() * texts.length)] ?? text;
      caret = Math.floor(random() * (text.length + 1));
    }
    if (text.length > 500 && chance > 0.98) {
      text = begin();
      caret = 0;
    } else if (chance > 0.12 || caret === 0) {
      text.insert(caret, chance < 0.25 ? ' ' : String.fromCharCode(97 + Math.floor(random() * 26)));
      caret += 1;
    } else {
      caret -= 1;
      text.delete(caret, 1);
    }
  }
  return { ydoc, updates };
}
