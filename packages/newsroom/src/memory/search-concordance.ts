import type { Prisma } from '@marbre/db/generated/prisma/client';
import { assertCan, can } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { likeText } from '../like-text';
import type { Page } from '../page';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { readTimeKey, writeTimeKey } from '../time-key';

export const searchConcordanceInput = z.object({
  /** Words looked for; the latest pairs are listed when it is empty. */
  search: z.string().trim().max(limits.search).default(''),
  /** The text they stand in. */
  side: z.enum(['source', 'target', 'either']).default('either'),
  sourceLocale: localeField.optional(),
  targetLocale: localeField.optional(),
  /** The `next` of the page before: time and id of its last pair. */
  after: z.string().max(100).optional(),
  take: z.int().min(1).max(limits.page).default(30),
});

const select = {
  id: true,
  sourceLocale: true,
  targetLocale: true,
  sourcePlain: true,
  targetPlain: true,
  origin: true,
  engine: true,
  acceptedAt: true,
  acceptedBy: { select: { id: true, name: true } },
  edition: { select: { id: true, storyId: true, locale: true, headline: true } },
} as const satisfies Prisma.MemorySegmentSelect;

/** How words were translated before: remembered pairs that hold them, the latest first. */
export async function searchConcordance(
  context: QueryContext,
  input: z.input<typeof searchConcordanceInput>,
): Promise<Page<MemoryRow>> {
  assertCan(context.actor, 'memory.search');
  const { search, side, sourceLocale, targetLocale, after, take } = parseInput(searchConcordanceInput, input);
  const contains = { contains: likeText(search), mode: 'insensitive' } as const;
  const sides = [
    ...(side === 'target' ? [] : [{ sourcePlain: contains }]),
    ...(side === 'source' ? [] : [{ targetPlain: contains }]),
  ];
  const pairs = await context.database.memorySegment.findMany({
    where: {
      sourceLocale,
      targetLocale,
      AND: [search ? { OR: sides } : {}, after ? { OR: beforeKey(after) } : {}],
    },
    orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select,
  });
  const shown = pairs.slice(0, take);
  const last = shown.at(-1);
  return {
    rows: shown.map((pair) => presentPair(context, pair)),
    next: last && pairs.length > take ? writeTimeKey({ at: last.acceptedAt, id: last.id }) : null,
  };
}

function beforeKey(key: string) {
  const { at: acceptedAt, id } = readTimeKey(key);
  return [{ acceptedAt: { lt: acceptedAt } }, { acceptedAt, id: { lt: id } }];
}

function presentPair(
  { actor }: QueryContext,
  { id, ...pair }: Prisma.MemorySegmentGetPayload<{ select: typeof select }>,
) {
  return {
    memoryId: id,
    ...pair,
    abilities: { forget: can(actor, 'memory.manage', { locales: [pair.targetLocale as Locale] }) },
  };
}

/** A remembered pair as the memory's list shows it. */
export type MemoryRow = ReturnType<typeof presentPair>;
