import { FakeTranslator } from '@marbre/language/engines/fake';
import type { CommandContext } from '@marbre/newsroom/context';
import { layStory } from '@marbre/newsroom/story/create-story';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { findBlock } from '@marbre/story/document/block-identity';
import { idOf, type StoryDocument, type StoryNode } from '@marbre/story/document/story-node';
import { textOf } from '@marbre/story/document/plain-text';
import { replaceDocument } from '@marbre/story/document/yjs-mapping';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { personIdOf } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { performRunWith } from './perform-runs';
import type { TestNewsroom } from './test-newsroom';

/** A source, its translation, and what a test does to both. */
export interface LaidTranslation {
  sourceId: string;
  editionId: string;
  source(): Promise<StoryDocument>;
  target(): Promise<StoryDocument>;
  /** The words of one block of the translation, null when it is not there. */
  words(blockId: string): Promise<string | null>;
  /** Ids of the translation's outermost blocks. */
  order(): Promise<(string | null)[]>;
  /** Rewrites the source as its author would: only what differs is touched. */
  rewriteSource(rewrite: (blocks: StoryNode[]) => StoryNode[]): Promise<void>;
  /** Types into the translation in a person's name. */
  type(blockId: string, words: string): Promise<void>;
  /** Asks for the translation again; returns the ids of the blocks the engine was asked for. */
  again(engine?: FakeTranslator): Promise<string[]>;
}

/** A story with a translation that the fake engine made. */
export async function layTranslated(
  newsroom: TestNewsroom,
  editor: CommandContext,
  laid: { sectionId: string; document: StoryDocument; locale?: Locale },
): Promise<LaidTranslation> {
  const { sectionId, document, locale = 'en' } = laid;
  const { editionId: sourceId } = await layStory(editor, {
    locale: 'fr',
    sectionId,
    document,
    bylines: [],
    topics: [],
    reason: 'created',
  });
  const read = async (id: string) => (await readCurrentDocument(newsroom.database, id)).document;
  const translate = async (engine = new FakeTranslator()) => {
    const { runId, editionId } = await requestTranslation(editor, { sourceEditionId: sourceId, locale });
    await performRunWith(newsroom, runId, [engine]);
    return { editionId, asked: engine.asked };
  };
  const { editionId } = await translate();
  const author = { personId: personIdOf(editor.actor) };
  return {
    sourceId,
    editionId,
    source: () => read(sourceId),
    target: () => read(editionId),
    async words(blockId) {
      const block = findBlock(await read(editionId), blockId);
      return block && textOf(block);
    },
    order: async () => (await read(editionId)).content.map(idOf),
    async rewriteSource(rewrite) {
      const before = await read(sourceId);
      await newsroom.database.$transaction((tx) =>
        changeDocument(tx, sourceId, author, (ydoc) =>
          replaceDocument(ydoc, { type: 'doc', content: rewrite(before.content) }),
        ),
      );
    },
    async type(blockId, words) {
      const present = findBlock(await read(editionId), blockId) ?? { type: 'paragraph' };
      await newsroom.database.$transaction((tx) =>
        changeDocument(tx, editionId, author, (ydoc) =>
          writeBlockContent(ydoc, blockId, {
            ...present,
            content: words ? [{ type: 'text', text: words }] : [],
          }),
        ),
      );
    },
    again: async (engine) => (await translate(engine)).asked,
  };
}
