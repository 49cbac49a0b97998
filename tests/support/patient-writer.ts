import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { openEditor, type TestEditor } from './open-editor';

/** Somebody who types, whatever happens, and notes what they were told is saved. */
export interface PatientWriter {
  editor: TestEditor;
  /** Everything typed into the paragraph that is theirs alone, in order. */
  typed(): string;
  /** How many characters of it the newsroom has called saved. */
  saved(): number;
  /** When the newsroom last called anything saved, as `Date.now()` counts. */
  savedAt(): number;
  /** Words put into the paragraph that is everybody's. */
  sharedWords: { word: string; isSaved: boolean }[];
  /** Cuts the line under them, as a broken network would. */
  cut(): void;
  /** Resolves when what was typed so far is saved and typing has ended. */
  rest(patienceMs: number): Promise<void>;
  close(): void;
}

const millisecondsAKey = 70;
const sharedEvery = 12;

/** Begins to type in the edition: a paragraph of their own, key by key, and now and then a word in the common one. */
export async function startPatientWriter(options: {
  name: string;
  url: string;
  editionId: string;
  ticket: () => Promise<string> | string;
}): Promise<PatientWriter> {
  const { name } = options;
  const editor = openEditor(options);
  await editor.untilSynced();
  const own = ownParagraph(editor.ydoc, name);
  const sharedWords: PatientWriter['sharedWords'] = [];
  let typed = '';
  let saved = 0;
  let savedAt = Date.now();
  let isTyping = true;

  const typing = (async () => {
    for (let key = 0; isTyping; key += 1) {
      const letter = key % 6 === 5 ? ' ' : String.fromCharCode(97 + (key % 26));
      own.insert(own.length, letter);
      typed += letter;
      if (key % sharedEvery === 0) {
        const word = `<${name}${key}>`;
        editor.type(word);
        sharedWords.push({ word, isSaved: false });
      }
      await pause(millisecondsAKey);
    }
  })();
  const asking = (async () => {
    for (let isLast = false; !isLast;) {
      // What was typed before the question was asked is what its answer speaks of.
      isLast = !isTyping;
      const [characters, words] = [typed.length, sharedWords.length];
      await editor.untilSaved(300_000);
      saved = characters;
      savedAt = Date.now();
      for (const word of sharedWords.slice(0, words)) word.isSaved = true;
    }
  })();
  // Heard where `rest` waits for it.
  asking.catch(() => undefined);

  return {
    editor,
    typed: () => typed,
    saved: () => saved,
    savedAt: () => savedAt,
    sharedWords,
    cut: () => editor.cut(),
    async rest(patienceMs) {
      isTyping = false;
      await typing;
      await Promise.race([
        asking,
        pause(patienceMs, undefined, { ref: false }).then(() => {
          throw new Error(`${name} was not told within ${patienceMs} ms that the text is saved.`);
        }),
      ]);
    },
    close: () => editor.close(),
  };
}

/** The words of the paragraph that only one writer types in. */
export function ownWords(ydoc: Y.Doc, name: string): string {
  const paragraph = ydoc
    .getXmlFragment('story')
    .toArray()
    .find((node) => node instanceof Y.XmlElement && node.getAttribute('id') === name);
  return paragraph instanceof Y.XmlElement ? (paragraph.get(0) as Y.XmlText).toString() : '';
}

function ownParagraph(ydoc: Y.Doc, name: string): Y.XmlText {
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  ydoc.transact(() => {
    paragraph.setAttribute('id', name);
    paragraph.insert(0, [text]);
    ydoc.getXmlFragment('story').push([paragraph]);
  });
  return text;
}
