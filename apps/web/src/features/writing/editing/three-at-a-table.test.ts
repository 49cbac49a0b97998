import type { Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { liveTexts, wordsOf } from '@marbre/story/document/live-texts';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { restoreBlock, restoreDocument } from '@marbre/story/document/restore-document';
import type { StoryNode } from '@marbre/story/document/story-node';
import { readDocument, readMarkedText, replaceDocument } from '@marbre/story/document/yjs-mapping';
import { lots } from '@marbre/story/testing/random';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { ask, replaceAllMatches } from '../find/find-in-text';
import { moveBlock } from './block-commands';
import { ownOrigin } from './own-undo';
import { TestDesk, TestTable } from './test-table';
import { pressKey } from './test-view';

/** No letter is typed twice, so that each can be looked for. */
let written: number;
const firstLetter = 0x4e00;
const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCharCode((written += 1))).join('');
const isLetter = (character: string) => character.charCodeAt(0) > firstLetter;

const said = (): StoryNode => ({ type: 'text', text: letters(6) });
const block = (type: string, id: string, ...content: StoryNode[]) => ({ type, attrs: { id }, content });
const wholeStory = () =>
  normalizeDocument({
    type: 'doc',
    content: [
      block('headline', 'headline', said()),
      block('standfirst', 'standfirst', said()),
      block('paragraph', 'a', said()),
      block('heading', 'h', said()),
      block('paragraph', 'b', said()),
      block('quotation', 'q', block('paragraph', 'r', said()), block('attribution', 's', said())),
      block(
        'bulletList',
        'l',
        block('listItem', 'm', block('paragraph', 'n', said())),
        block('listItem', 'o', block('paragraph', 'p', said())),
      ),
      block('paragraph', 'c', said()),
    ],
  });

const lettersOf = (ydoc: Doc) =>
  liveTexts(ydoc).flatMap(({ text }) => wordsOf(text).split('').filter(isLetter));

/** Something more of what is under way comes to where it goes. */
function pass(desk: TestDesk, isHeard: boolean): void {
  if (isHeard) desk.send();
  desk.listen();
}

const placesIn = (doc: ProseMirrorNode): number[] => {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return;
    for (let offset = 0; offset <= node.content.size; offset += 1) places.push(position + 1 + offset);
  });
  return places;
};

const shapes = [
  ...['Mod-Alt-0', 'Mod-Alt-2', 'Mod-Alt-3', 'Mod-Shift-7', 'Mod-Shift-8', 'Mod-Shift-9'],
  ...['Tab', 'Shift-Tab', 'Shift-Enter'],
];

beforeEach(() => {
  written = firstLetter;
  // What is one step for undo, and what is fresh, is not left to how fast this machine is.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

// In game 1999 somebody moves a block that a colleague has written in, and takes back that and more; in 1377 two people
// come back together, of whom one has written between letters of the other's that stayed behind.
it.each([...Array.from({ length: 12 }, (_, index) => index + 1), 1999, 1377])(
  'three people write, reshape, undo and lose the line, and no letter is gone that nobody took away (%i)',
  (seed) => {
    const lot = lots(seed);
    const start = new Doc();
    start.clientID = 1;
    replaceDocument(start, wholeStory());
    const table = new TestTable(encodeStateAsUpdate(start));
    const desks = ['anna', 'bilal', 'carla'].map((name) => new TestDesk(name, table));
    const earlier = [readDocument(table.ydoc)];
    const clips = new Map<TestDesk, Slice>();
    const authors = new Map(lettersOf(table.ydoc).map((letter) => [letter, 'the house']));
    const taken = new Set<string>();

    /** Does something, and notes which letters are by it and which it has taken away. */
    const act = (desk: TestDesk, run: () => void, isTakingBack = false) => {
      const before = lettersOf(desk.ydoc);
      run();
      const after = Map.groupBy(lettersOf(desk.ydoc), (letter) => letter);
      for (const [letter, times] of Map.groupBy(before, (one) => one)) {
        if (times.length <= (after.get(letter)?.length ?? 0)) continue;
        // Undo takes away what one wrote, redo what one had taken away; or one of two, where that was pasted.
        if (isTakingBack && !after.has(letter) && !taken.has(letter))
          expect(authors.get(letter)).toBe(desk.name);
        taken.add(letter);
      }
      for (const letter of after.keys()) if (!authors.has(letter)) authors.set(letter, desk.name);
    };

    const expectNothingLost = () => {
      table.settle();
      const text = JSON.stringify(readMarkedText(table.ydoc));
      for (const { ydoc, editor } of desks) {
        expect(JSON.stringify(readMarkedText(ydoc))).toBe(text);
        expect(normalizeDocument(editor.view.state.doc.toJSON())).toEqual(readDocument(ydoc));
        editor.view.state.doc.check();
      }
      const there = new Set(lettersOf(table.ydoc));
      expect([...authors.keys()].filter((letter) => !taken.has(letter) && !there.has(letter))).toEqual([]);
      earlier.push(readDocument(table.ydoc));
    };

    const acts: [share: number, (desk: TestDesk, place: number, end: number) => void][] = [
      [9, (desk, place) => (desk.select(place), desk.type(letters(1 + lot(3))))],
      [2, (desk, place, end) => (desk.select(place, end), pressKey(desk.editor.view, 'Delete'))],
      [1, (desk, place) => (desk.select(place), pressKey(desk.editor.view, 'Backspace'))],
      [2, (desk, place) => (desk.select(place), pressKey(desk.editor.view, 'Enter'), desk.type(letters(2)))],
      [2, (desk, place, end) => (desk.select(place, end), pressKey(desk.editor.view, 'Mod-b'))],
      [3, (desk, place, end) => (desk.select(place, end), pressKey(desk.editor.view, shapes[lot(9)] ?? ''))],
      [1, (desk, place) => (desk.select(place), moveBlock(desk.editor, lot(2) ? 'up' : 'down'))],
      [
        1,
        (desk, place, end) => {
          desk.select(place, end);
          clips.set(desk, desk.editor.view.state.selection.content());
          pressKey(desk.editor.view, 'Delete');
        },
      ],
      [
        1,
        (desk, place) => {
          const clip = clips.get(desk);
          desk.select(place);
          const { state, dispatch } = desk.editor.view;
          if (clip) dispatch(state.tr.replaceSelection(clip));
        },
      ],
      [
        1,
        ({ editor, ydoc }) => {
          const words = lettersOf(ydoc)[lot(40)] ?? '';
          ask(editor.view, { words, isExact: true, isWholeWord: false });
          if (words !== '') replaceAllMatches(editor.view, letters(1));
        },
      ],
      [
        1,
        ({ undo, ydoc }) => {
          const story = earlier[lot(earlier.length)]!;
          const id = String(story.content[lot(story.content.length)]?.attrs?.id);
          undo.changeText(() =>
            lot(2) ? restoreDocument(ydoc, story, ownOrigin) : restoreBlock(ydoc, story, id, ownOrigin),
          );
        },
      ],
    ];
    const drawn = acts.flatMap(([share, run]) => Array.from({ length: share }, () => run));

    for (let step = 1; step <= 60; step += 1) {
      vi.setSystemTime(Date.now() + lot(900));
      const desk = desks[lot(3)]!;
      const places = placesIn(desk.editor.view.state.doc);
      const from = lot(places.length);
      const ends = [places[from] ?? 1, places[Math.min(places.length - 1, from + lot(8))] ?? 1] as const;
      const what = lot(36);
      const run = drawn[what];
      if (run) act(desk, () => run(desk, ...ends));
      else if (what < 27) act(desk, () => void desk.undo.undo(), true);
      else if (what < 28) act(desk, () => void desk.undo.redo(), true);
      else if (what < 29) act(desk, () => (desk.isOnline ? desk.leave() : desk.comeBack()));
      else if (what < 30) desk.reload();
      else for (const one of [desk, ...desks]) pass(one, lot(2) === 0);
      if (lot(4) === 0) pass(desk, true);
      if (step % 20 === 0) expectNothingLost();
    }
  },
);
