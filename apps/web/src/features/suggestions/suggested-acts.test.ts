import { canonicalJson } from '@marbre/story/document/content-hash';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
import { readDocument, readMarkedText, replaceDocument } from '@marbre/story/document/yjs-mapping';
import { decideSuggestions } from '@marbre/story/suggestions/decide-suggestions';
import { listSuggestions } from '@marbre/story/suggestions/list-suggestions';
import { lots } from '@marbre/story/testing/random';
import { untouchables } from '@marbre/story/suggestions/untouchables';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { editingActs, key, pasted, typed, wholeStory } from './test-editing-acts';
import { moveBlock } from '../writing/editing/block-commands';
import { openTestEditor, placeOf, type TestEditor } from './test-editor';

const marked = ({ view }: TestEditor) => view.state.doc.toJSON() as StoryDocument;
const accepted = (text: TestEditor) => normalizeDocument(marked(text));

/** The story once everything is decided in one way. */
function decided(text: StoryDocument, decision: 'accept' | 'reject'): StoryDocument {
  const ydoc = new Doc();
  replaceDocument(ydoc, text);
  const ids = listSuggestions(readMarkedText(ydoc)).map(({ id }) => id);
  decideSuggestions(ydoc, new Set(ids), decision);
  expect(listSuggestions(readMarkedText(ydoc))).toEqual([]);
  return readDocument(ydoc);
}

/** What is read of a story: the kinds of its blocks and their words, without ids, and without empty lines. */
function read(node: StoryNode, around = ''): string[] {
  if (node.type === 'doc') return (node.content ?? []).flatMap((child) => read(child));
  const name = `${around}${node.type}${String(node.attrs?.level ?? '')}`;
  const isOfWords = (node.content ?? []).every(({ type }) => type === 'text' || type === 'hardBreak');
  if (!isOfWords) return (node.content ?? []).flatMap((child) => read(child, `${name} > `));
  const said = (node.content ?? []).map(({ text }) => text ?? '⏎').join('');
  return said.trim() === '' && name.endsWith('paragraph') ? [] : [`${name}: ${said.trim()}`];
}

describe.each(editingActs)('in the mode of suggesting, %s', (_name, ...steps) => {
  it('is suggested, changes nothing by itself, and is accepted as it was meant or rejected without a trace', () => {
    const [meant, text] = [openTestEditor(wholeStory, 'editing'), openTestEditor(wholeStory, 'suggesting')];
    for (const step of steps) for (const one of [meant, text]) step(one);
    expect(text.refused).toBe(0);
    expect(accepted(text)).toEqual(wholeStory);
    expect(read(decided(marked(text), 'accept'))).toEqual(read(accepted(meant)));
    expect(decided(marked(text), 'reject')).toEqual(wholeStory);
  });
});

it('deleting from the headline into the body leaves both where they are', () => {
  const text = openTestEditor(wholeStory, 'suggesting');
  text.select(4, text.view.state.doc.content.size - 6);
  text.press('Delete');
  expect(read(decided(marked(text), 'accept'))).toEqual(['headline: Le', 'standfirst: ', 'paragraph: dort.']);
});

it.each(['up', 'down'] as const)(
  'of two blocks the one that a person moves %s is the one that is moved',
  (way) => {
    const text = openTestEditor(wholeStory, 'suggesting');
    text.select(placeOf(text.view.state.doc, 'patrons'));
    moveBlock(text.editor, way);
    expect(listSuggestions(marked(text))).toMatchObject([
      { kind: 'moveBlock', before: 'Les patrons attendent la marée.' },
    ]);
  },
);

it('words typed over everything begin a new headline, in either mode', () => {
  for (const mode of ['editing', 'suggesting'] as const) {
    const text = openTestEditor(wholeStory, mode);
    text.press('Mod-a');
    text.type('Rien');
    expect(read(decided(marked(text), 'accept'))).toEqual(['headline: Rien', 'standfirst: ']);
  }
});

const keys = [
  ...['Delete', 'Backspace', 'Enter', 'Tab', 'Shift-Tab', 'Mod-a', 'Shift-Enter', 'Mod-b', 'Mod-Alt-0'],
  ...['Mod-Shift-7', 'Mod-Shift-9', 'Mod-Alt-2', 'Alt-Shift-ArrowUp', 'Alt-Shift-ArrowDown'],
];

function textPlaces(doc: ProseMirrorNode): number[] {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return;
    for (let offset = 0; offset <= node.content.size; offset += 1) places.push(position + 1 + offset);
  });
  return places;
}

it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
  'what two people do among each other’s suggestions is suggested, unless a colleague wants the block away (%i)',
  (seed) => {
    const lot = lots(seed);
    const owns = [new Set<string>(), new Set<string>()];
    let now: StoryDocument = wholeStory;
    for (let turn = 0; turn < 8; turn += 1) {
      const own = owns[lot(2)] ?? new Set();
      const isOwn = (id: string) => own.has(id);
      const text = openTestEditor(now, 'suggesting', own);
      const places = textPlaces(text.view.state.doc);
      const [one, other] = [places[lot(places.length)] ?? 1, places[lot(places.length)] ?? 1];
      text.select(Math.min(one, other), lot(2) === 0 ? Math.min(one, other) : Math.max(one, other));
      const name = keys[lot(keys.length + 4)];
      const step = name ? key(name) : lot(2) === 0 ? typed('ab') : pasted(lot(2) === 0 ? 0 : 1);
      const others = untouchables(now, isOwn);
      step(text);
      if (text.refused > 0) expect(JSON.stringify(now)).toContain('"deleted":"');
      expect(canonicalJson(accepted(text))).toBe(canonicalJson(wholeStory));
      now = marked(text);
      expect(untouchables(now, isOwn)).toBe(others);
    }
    expect(canonicalJson(decided(now, 'reject'))).toBe(canonicalJson(wholeStory));
  },
);
