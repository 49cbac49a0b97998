import { liveTexts } from '@marbre/story/document/live-texts';
import { createRelativePositionFromTypeIndex, encodeRelativePosition, type Doc } from 'yjs';

/** What a browser sends when somebody comments on these words, as its own copy of the text has them. */
export function selectWords(ydoc: Doc, words: string) {
  for (const { text, blockIds } of liveTexts(ydoc)) {
    const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
    const index = plain.indexOf(words);
    if (index < 0) continue;
    const encode = (at: number, side: number) =>
      Buffer.from(encodeRelativePosition(createRelativePositionFromTypeIndex(text, at, side))).toString(
        'base64',
      );
    return {
      kind: 'words' as const,
      start: encode(index, 0),
      end: encode(index + words.length, -1),
      blockId: blockIds[0] ?? 'headline',
      words,
    };
  }
  throw new Error(`Nobody wrote ${words}.`);
}
