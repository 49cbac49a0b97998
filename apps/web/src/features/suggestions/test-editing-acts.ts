import { Fragment, Slice } from '@tiptap/pm/model';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryNode } from '@marbre/story/document/story-node';
import { type BlockKind, makeBlock, moveBlock } from '../writing/editing/block-commands';
import { ask, replaceAllMatches } from '../writing/find/find-in-text';
import { placeOf, type TestEditor } from './test-editor';

const words = (text: string): StoryNode => ({ type: 'text', text });
const block = (type: string, id: string, ...content: StoryNode[]): StoryNode => ({
  type,
  attrs: { id },
  content,
});
const paragraph = (id: string, text: string) => block('paragraph', id, words(text));

/** A story with every kind of block. */
export const wholeStory = normalizeDocument({
  type: 'doc',
  content: [
    block('headline', 'headline', words('Le port rouvre')),
    block('standfirst', 'standfirst', words('Après trois jours de tempête.')),
    paragraph('a', 'La jetée a tenu bon.'),
    { type: 'heading', attrs: { id: 'h', level: 2 }, content: [words('Le matin')] },
    paragraph('b', 'Les patrons attendent la marée.'),
    block(
      'quotation',
      'q',
      paragraph('r', 'Nous sortirons.'),
      block('attribution', 's', words('Le capitaine')),
    ),
    block(
      'bulletList',
      'l',
      block('listItem', 'm', paragraph('n', 'le chalut')),
      block('listItem', 'o', paragraph('p', 'la sardine')),
      block('listItem', 'u', paragraph('v', 'le thon')),
    ),
    { type: 'figure', attrs: { id: 'f', mediaId: null, alt: '' }, content: [words('Le quai')] },
    block('factBox', 'x', block('factBoxTitle', 'y', words('Repères')), paragraph('z', 'Douze bateaux.')),
    paragraph('c', 'Personne ne dort.'),
  ],
});

export type Step = (text: TestEditor) => void;

export const key =
  (name: string): Step =>
  (text) =>
    text.press(name);
export const typed =
  (said: string): Step =>
  (text) =>
    text.type(said);
const all = key('Mod-a');

/** The caret goes before these words, or this far into them. */
const at =
  (said: string, offset = 0): Step =>
  (text) =>
    text.select(placeOf(text.view.state.doc, said) + offset);

/** Everything from some words to the end of others is selected. */
const over =
  (first: string, last: string): Step =>
  ({ view, select }) =>
    select(placeOf(view.state.doc, first), placeOf(view.state.doc, last) + last.length);

/** Paragraphs are pasted, as whole ones or open to the words around. */
export const pasted =
  (open: 0 | 1, count = 2): Step =>
  ({ view }) => {
    const said = ['Un.', 'Deux.', 'Trois.'].slice(0, count);
    const nodes = said.map((one, index) => view.state.schema.nodeFromJSON(paragraph(`pasted${index}`, one)));
    view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.fromArray(nodes), open, open)));
  };

/** To the line above, which is empty. */
const back: Step = ({ view, select }) => {
  const { $head } = view.state.selection;
  select($head.parentOffset > 0 ? $head.pos - 1 : $head.pos - 2);
};

const cut: Step = ({ view }) => view.dispatch(view.state.tr.deleteSelection());

const replaced =
  (sought: string, by: string): Step =>
  ({ view }) => {
    ask(view, { words: sought, isExact: false, isWholeWord: false });
    replaceAllMatches(view, by);
  };

const made =
  (kind: BlockKind): Step =>
  ({ editor }) =>
    void makeBlock(editor, kind);

/** Chosen from the list that a slash opens: the words by which it was sought go first. */
const chosen =
  (kind: BlockKind): Step =>
  ({ editor, view, type }) => {
    type('/fig');
    const { $from } = view.state.selection;
    view.dispatch(view.state.tr.delete($from.start(), $from.end()));
    makeBlock(editor, kind);
  };

const moved =
  (direction: 'up' | 'down'): Step =>
  ({ editor }) =>
    void moveBlock(editor, direction);

/** A block is drawn by the mouse to before another; out of its item, when it is in one. */
const dragged =
  (said: string, before: string, around = 0): Step =>
  ({ view: { state, dispatch } }) => {
    const from = placeOf(state.doc, said) - 1;
    const node = state.doc.nodeAt(from);
    if (!node) throw new Error(`“${said}” begins no block`);
    const transaction = state.tr.delete(from - around, from + node.nodeSize + around);
    dispatch(transaction.insert(transaction.mapping.map(placeOf(state.doc, before) - 1), node));
  };

const wordsDragged: Step = ({ view: { state, dispatch } }) => {
  const from = placeOf(state.doc, 'attendent');
  const transaction = state.tr.delete(from, from + 9);
  const place = transaction.mapping.map(placeOf(state.doc, 'ne dort'));
  dispatch(transaction.replaceRange(place, place, state.doc.slice(from, from + 9)));
};

/** An input method writes a letter, and others in its place. */
const composed: Step = ({ view }) => {
  view.dispatch(view.state.tr.insertText('h'));
  for (const letter of ['へ', '部']) {
    const { from } = view.state.selection;
    view.dispatch(view.state.tr.insertText(letter, from - 1, from));
  }
};

const body = ['La jetée', 'Personne ne dort.'] as const;
const headline = over('Le port', 'rouvre');

/** Everything that people do to a text with the editor's own keys and commands: what it is called, and its steps. */
export const editingActs: [string, ...Step[]][] = [
  ['everything deleted', all, key('Delete')],
  ['everything deleted backwards', all, key('Backspace')],
  ['everything cut', all, cut],
  ['everything typed over', all, typed('Rien')],
  ['all words deleted', over('Le port', 'ne dort.'), key('Delete')],
  ['all of the body deleted', over(...body), key('Delete')],
  ['all of the body typed over', over(...body), typed('Rien')],
  ['from the standfirst into a list deleted', over('trois', 'sardine'), key('Delete')],
  ['from a paragraph into a quotation deleted', over('attendent', 'sortirons'), key('Backspace')],
  ['from a paragraph into a quotation typed over', over('attendent', 'sortirons'), typed('X')],
  ['from a quotation into a list typed over', over('sortirons', 'sardine'), typed('X')],
  ['from a list into a box typed over', over('sardine', 'Douze'), typed('X')],
  ['from one item into another deleted', over('chalut', 'sardine'), key('Delete')],
  ['from one item into another typed over', over('chalut', 'sardine'), typed('X')],
  ['a quotation deleted whole', over('Nous', 'capitaine'), key('Delete')],
  ['a list deleted whole', over('le chalut', 'le thon'), key('Delete')],
  ['a box deleted whole', over('Repères', 'bateaux.'), key('Delete')],
  ['two blocks pasted over everything', all, pasted(1)],
  ['two blocks pasted over several', over('tenu', 'attendent'), pasted(1)],
  ['whole blocks pasted over several', over('tenu', 'attendent'), pasted(0)],
  ['blocks pasted into words', at('tenu'), pasted(1)],
  ['blocks pasted over a list', over('chalut', 'thon'), pasted(1)],
  ['blocks pasted over the headline', headline, pasted(1)],
  ['blocks pasted from the standfirst on', over('trois', 'tenu'), pasted(1, 3)],
  ['words replaced everywhere', replaced('le', 'LA')],
  ['words taken out everywhere', replaced('la', '')],
  ['an item indented', at('sardine'), key('Tab')],
  ['an item indented and back', at('sardine'), key('Tab'), key('Shift-Tab')],
  ['an item taken out of its list', at('sardine'), key('Shift-Tab')],
  ['the first item taken out of its list', at('chalut'), key('Shift-Tab')],
  ['a list made of several blocks', over('La jetée', 'marée'), key('Mod-Shift-8')],
  ['a list made of another kind', at('sardine'), key('Mod-Shift-7')],
  ['a quotation made of several blocks', over('Les patrons', 'marée'), key('Mod-Shift-9')],
  ['a quotation taken out', at('sortirons'), key('Mod-Shift-9')],
  ['headings made of several blocks', over('tenu', 'attendent'), key('Mod-Alt-3')],
  ['a heading made plain', at('matin'), key('Mod-Alt-0')],
  ['a list made plain', at('sardine'), key('Mod-Alt-0')],
  ['a block moved up', at('patrons'), moved('up')],
  ['a block moved down', at('patrons'), moved('down')],
  ['a list moved up', at('sardine'), moved('up')],
  ['a block moved up twice', at('patrons'), moved('up'), moved('up')],
  ['a paragraph joined to the heading above', at('Les patrons'), key('Backspace')],
  ['a heading joined to the paragraph above', at('Le matin'), key('Backspace')],
  ['a heading joined to the paragraph below', at('matin', 5), key('Delete')],
  ['Backspace at the start of a quotation', at('Nous'), key('Backspace')],
  ['Backspace at the start of a list', at('le chalut'), key('Backspace')],
  ['Backspace at the start of an item', at('la sardine'), key('Backspace')],
  ['Backspace behind a box', at('Personne'), key('Backspace')],
  ['Backspace at the first paragraph', at('La jetée'), key('Backspace')],
  ['Delete before a quotation', at('marée.', 6), key('Delete')],
  ['Delete at the end of a list', at('le thon', 7), key('Delete')],
  ['Enter in a paragraph, and words', at('attendent'), key('Enter'), typed('Puis')],
  ['Enter twice in a paragraph', at('attendent'), key('Enter'), key('Enter'), typed('Puis')],
  ['Enter in a heading', at('matin'), key('Enter')],
  ['Enter in an item, and words', at('sardine'), key('Enter'), typed('grande ')],
  ['Enter at the end of an item, and words', at('sardine', 7), key('Enter'), typed('la dorade')],
  ['Enter twice at the end of a list', at('thon', 4), key('Enter'), key('Enter'), typed('Fin')],
  ['Enter in a quotation, and words', at('sortirons'), key('Enter'), typed('oui ')],
  ['Enter behind an attribution', at('capitaine', 9), key('Enter'), typed('Fin')],
  ['Enter in a caption', at('quai'), key('Enter'), typed('Fin')],
  ['Enter over a selection', over('tenu', 'attendent'), key('Enter'), typed('Fin')],
  ['a heading made of the lower half', at('attendent'), key('Enter'), key('Mod-Alt-2')],
  [
    'a heading put into a paragraph',
    at('attendent'),
    key('Enter'),
    key('Enter'),
    back,
    typed('Titre'),
    key('Mod-Alt-2'),
  ],
  ['Enter and back', at('attendent'), key('Enter'), key('Backspace')],
  ['a break in a paragraph', at('attendent'), key('Shift-Enter'), typed('là')],
  ['a break and back', at('attendent'), key('Shift-Enter'), key('Backspace')],
  ['smart quotation marks', at('attendent'), typed('"oui" ?')],
  ['smart quotation marks taken back', at('attendent'), typed('"'), key('Backspace'), typed('oui')],
  ['a fact box put in', at('attendent'), made('factBox'), typed('Titre')],
  ['a figure put in', at('attendent'), made('figure'), typed('Photo')],
  ['a divider put in', at('attendent'), made('divider'), typed('Fin')],
  ['a figure from the slash menu', at('dort.', 5), key('Enter'), chosen('figure'), typed('Photo')],
  ['a heading from the slash menu', at('dort.', 5), key('Enter'), chosen('heading2'), typed('Titre')],
  ['a list from the slash menu', at('dort.', 5), key('Enter'), chosen('bulletList'), typed('un')],
  ['the headline replaced', headline, typed('Tempête')],
  ['the headline emptied', headline, key('Delete')],
  ['the standfirst replaced', over('Après', 'tempête.'), typed('Fini.')],
  ['words composed by an input method', at('attendent'), composed],
  ['a block dragged', dragged('Les patrons', 'Personne')],
  ['the words of an item dragged out', dragged('la sardine', 'Personne', 1)],
  ['words dragged into another block', wordsDragged],
];
