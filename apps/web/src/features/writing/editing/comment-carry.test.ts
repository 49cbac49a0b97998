import { storySchema } from '@marbre/story/document/schema';
import { describe, expect, it } from 'vitest';
import { threadsIn, withoutThreads } from './comment-carry';

const document = storySchema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'deux fils',
                  marks: [
                    { type: 'comment', attrs: { threadId: 'a' } },
                    { type: 'comment', attrs: { threadId: 'b' } },
                    { type: 'strong' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});

describe('words that are pasted', () => {
  it('bring along only the threads that moved with them, and keep their form', () => {
    expect([...threadsIn(document.content)]).toEqual(['a', 'b']);
    const moved = withoutThreads(document.content, (threadId) => threadId === 'b');
    expect([...threadsIn(moved)]).toEqual(['b']);
    const plain = withoutThreads(document.content, () => false);
    expect(JSON.stringify(plain.toJSON())).toContain('"marks":[{"type":"strong"}]');
  });
});
