import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { slugFrom } from './slug';

/** Makes the story's topics exactly those named; a topic nobody has used before comes into being. */
export async function setTopics(tx: Transaction, storyId: string, names: readonly string[]): Promise<void> {
  const bySlug = new Map(names.map((name) => [slugFrom(name), name]));
  await tx.topic.createMany({
    data: [...bySlug].map(([slug, name]) => ({ slug, name })),
    skipDuplicates: true,
  });
  const topics = await tx.topic.findMany({
    where: { slug: { in: [...bySlug.keys()] } },
    select: { id: true },
  });
  await tx.storyTopic.deleteMany({ where: { storyId } });
  await tx.storyTopic.createMany({ data: topics.map(({ id }) => ({ storyId, topicId: id })) });
}

export const suggestTopicsInput = z.object({ search: z.string().trim().max(limits.search) });

/** Up to ten known topics whose name starts like what was typed. */
export async function suggestTopics(context: QueryContext, input: z.input<typeof suggestTopicsInput>) {
  assertCan(context.actor, 'story.list');
  const { search } = parseInput(suggestTopicsInput, input);
  return context.database.topic.findMany({
    where: { slug: { startsWith: search ? slugFrom(search) : '' } },
    orderBy: { slug: 'asc' },
    take: 10,
    select: { id: true, name: true },
  });
}
