import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { canonicalJson } from '../document/content-hash';
import { storySchema } from '../document/schema';
import { readDocument, readMarkedText, replaceDocument } from '../document/yjs-mapping';
import { lots } from '../testing/random';
import { decideSuggestions } from './decide-suggestions';
import { listSuggestions } from './list-suggestions';
import { suggestChange } from './suggest-change';
import { actAnywhere } from './test-acts';
import { openTestStory, testAuthor } from './test-author';
import { untouchables } from './untouchables';

it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
  'what people suggest among each other’s suggestions is nothing that the newsroom would refuse them (%i)',
  (seed) => {
    const lot = lots(seed);
    const ydoc = openTestStory(seed);
    const authors = ['first00000', 'second0000', 'third00000'].map((name) => testAuthor(name));
    for (let turn = 0; turn < 10; turn += 1) {
      const author = authors[lot(authors.length)]!;
      const marked = readMarkedText(ydoc);
      const doc = Node.fromJSON(storySchema, marked);
      const original = actAnywhere(doc, lot, author);
      const result = original && suggestChange(original, () => new Transform(doc), author);
      if (!result) continue;
      const [accepted, others] = [canonicalJson(readDocument(ydoc)), untouchables(marked, author.isOwn)];
      replaceDocument(ydoc, result.tracked.doc.toJSON() as never);
      expect(canonicalJson(readDocument(ydoc))).toBe(accepted);
      expect(untouchables(readMarkedText(ydoc), author.isOwn)).toBe(others);
      const ids = listSuggestions(readMarkedText(ydoc)).map(({ id }) => id);
      const id = ids[lot(ids.length * 4)];
      if (!id) continue;
      const decision = lot(2) === 0 ? 'accept' : 'reject';
      const before = decision === 'reject' ? canonicalJson(readDocument(ydoc)) : null;
      decideSuggestions(ydoc, new Set([id]), decision);
      // What is rejected was no part of the text, and what it would have changed stays.
      if (before !== null) expect(canonicalJson(readDocument(ydoc))).toBe(before);
    }
  },
);
