import * as Y from 'yjs';
import { deriveBlockId } from '../document/block-identity';
import { type Division, divisionSigns } from './division';
import { attributeOf, originOfElement } from './live-elements';

/** Blocks of words that may be parted in two. */
const divisible = ['paragraph', 'heading'];
/** Blocks that are one line. */
const ofOneLine = ['headline', 'factBoxTitle'];

/**
 * Parts a block in a live text at each sign of an accepted division; what somebody wrote between two of them stays. The
 * seed is the same for the same division: where its words lie twice, in a block and in the one wanted for it, both get
 * lower halves that know each other.
 */
export function divideAtSigns(
  text: Y.XmlText,
  { at, words, changes }: { at: number; words: string; changes: Record<string, unknown> },
  how: Division,
  seed: string,
): void {
  text.format(at, words.length, { ...changes, division: null });
  for (let offset = words.length - 1; offset >= 0; offset -= 1) {
    if (words[offset] !== divisionSigns[how]) continue;
    text.delete(at + offset, 1);
    divideAt(text, at + offset, how, `${seed}:${words.length - offset}`);
  }
}

function divideAt(text: Y.XmlText, index: number, how: Division, seed: string): void {
  const block = text.parent;
  if (!(block instanceof Y.XmlElement)) return;
  if (how === 'block' && divisible.includes(block.nodeName)) divide(block, text, index, seed);
  else if (ofOneLine.includes(block.nodeName)) text.insert(index, ' ');
  else putBreak(block, text, index);
}

function putBreak(block: Y.XmlElement, text: Y.XmlText, index: number): void {
  const at = block.toArray().indexOf(text) + 1;
  const rest = new Y.XmlText();
  block.insert(at, [new Y.XmlElement('hardBreak'), rest]);
  carryWords(text, index, rest);
}

function divide(block: Y.XmlElement, text: Y.XmlText, index: number, seed: string): void {
  const { parent } = block;
  if (!(parent instanceof Y.XmlFragment)) return;
  const lower = lowerOf(block, seed);
  const item = parent instanceof Y.XmlElement && parent.nodeName === 'listItem' ? parent : null;
  if (item?.parent instanceof Y.XmlFragment) {
    const lowerItem = lowerOf(item, seed);
    insertBelow(item, lowerItem);
    lowerItem.insert(0, [lower]);
    carryBelow(block, lowerItem);
  } else insertBelow(block, lower);
  const rest = new Y.XmlText();
  lower.insert(0, [rest]);
  carryWords(text, index, rest);
  carryBelow(text, lower);
}

/** A block like another, for what is below a division in it. */
function lowerOf(block: Y.XmlElement, seed: string): Y.XmlElement {
  const lower = new Y.XmlElement(block.nodeName);
  for (const name of ['level', 'inserted', 'deleted']) {
    const value = attributeOf(block, name);
    if (value !== undefined && value !== null) lower.setAttribute(name, value as string);
  }
  const idOfLower = (id: unknown) => deriveBlockId(`below:${String(id)}:${seed}`, () => false);
  const origin = originOfElement(block);
  // Whether it is still as it was when it was wanted nobody can tell any more: what was changed stays beside it.
  if (origin) lower.setAttribute('origin', `${idOfLower(origin.blockId)}:`);
  lower.setAttribute(
    'id',
    origin
      ? deriveBlockId(`wanted:${idOfLower(origin.blockId)}`, () => false)
      : idOfLower(attributeOf(block, 'id')),
  );
  return lower;
}

function insertBelow(block: Y.XmlElement, lower: Y.XmlElement): void {
  const { parent } = block;
  if (parent instanceof Y.XmlFragment) parent.insert(parent.toArray().indexOf(block) + 1, [lower]);
}

/** The letters of a text from a place on, to the end of another. */
function carryWords(from: Y.XmlText, index: number, to: Y.XmlText): void {
  const rest: object[] = [];
  let at = 0;
  for (const run of from.toDelta() as { insert?: unknown; attributes?: object }[]) {
    if (typeof run.insert !== 'string') continue;
    const words = run.insert.slice(Math.max(0, index - at));
    at += run.insert.length;
    if (words !== '') rest.push({ ...run, insert: words });
  }
  if (at > index) from.delete(index, at - index);
  if (rest.length > 0) to.applyDelta(rest);
}

/** What stands behind a part of a block, to the end of another block. */
function carryBelow(part: Y.XmlElement | Y.XmlText, to: Y.XmlElement): void {
  const { parent } = part;
  if (!(parent instanceof Y.XmlElement)) return;
  const at = parent.toArray().indexOf(part) + 1;
  const below = parent.toArray().slice(at);
  if (below.length === 0) return;
  to.insert(
    to.length,
    below.map((one) => one.clone() as Y.XmlElement),
  );
  parent.delete(at, below.length);
}
