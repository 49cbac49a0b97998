import { storySchema } from '@marbre/story/document/schema';
import { describe, expect, it } from 'vitest';
import { arrangeThreads } from './thread-places';

const words = (text: string, ...threads: string[]) => ({
  type: 'text',
  text,
  marks: threads.map((threadId) => ({ type: 'comment', attrs: { threadId } })),
});
const paragraph = (id: string, ...content: object[]) => ({ type: 'paragraph', attrs: { id }, content });
const open = (...content: object[]) => storySchema.nodeFromJSON({ type: 'doc', content });
const onWords = (id: string) => ({ id, anchor: 'words' as const, blockId: 'p1' });
const onBlock = (id: string, blockId: string) => ({ id, anchor: 'block' as const, blockId });

describe('the order of threads', () => {
  it('is the order of the text, with those that lost their words at the end', () => {
    const document = open(
      { type: 'headline', attrs: { id: 'headline' }, content: [words('Le port', 'c')] },
      paragraph('p1', words('un '), words('deux', 'a', 'b'), words(' trois', 'b')),
      { type: 'figure', attrs: { id: 'f1' } },
      paragraph('p2', words('copie', 'a')),
    );
    const threads = [
      onWords('gone'),
      onBlock('picture', 'f1'),
      onBlock('nowhere', 'f9'),
      onWords('b'),
      onWords('a'),
      onWords('c'),
    ];
    const { order, orphans } = arrangeThreads(document, threads);
    expect(order).toEqual(['c', 'b', 'a', 'picture', 'gone', 'nowhere']);
    expect([...orphans]).toEqual(['gone', 'nowhere']);
  });

  it('takes no notice of marks that are nobody’s thread', () => {
    const document = open(paragraph('p1', words('un', 'forged')));
    expect(arrangeThreads(document, [onWords('a')])).toEqual({ order: ['a'], orphans: new Set(['a']) });
  });
});
