import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { locales } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { type Page, pageOf } from '../page';
import { parseInput } from '../parse-input';

export const listTranslationsInput = z.object({
  locale: z.enum(locales).optional(),
  /** Only those with blocks missing or behind. */
  isBehind: z.boolean().default(false),
  /** The `next` of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

/** Translations as the translations room lists them, the newest first, with the run that works on each. */
export async function listTranslations(
  context: QueryContext,
  input: z.input<typeof listTranslationsInput>,
): Promise<Page<TranslationRow>> {
  assertCan(context.actor, 'story.list');
  const { locale, isBehind, after, take } = parseInput(listTranslationsInput, input);
  const editions = await context.database.edition.findMany({
    where: {
      sourceEditionId: { not: null },
      locale,
      ...(isBehind ? { staleBlocks: { gt: 0 } } : {}),
      ...(after ? { id: { lt: after } } : {}),
    },
    orderBy: { id: 'desc' },
    take: take + 1,
    select: {
      id: true,
      storyId: true,
      locale: true,
      headline: true,
      status: true,
      staleBlocks: true,
      changedAt: true,
      sourceEdition: { select: { id: true, locale: true, headline: true } },
      _count: { select: { blocks: true } },
      runs: {
        where: { job: 'translate-edition' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, state: true, done: true, total: true, engine: true, failure: true },
      },
    },
  });
  return pageOf(editions, take, ({ id, runs, _count, ...edition }) => ({
    ...edition,
    editionId: id,
    translatedBlocks: _count.blocks,
    run: runs[0] ?? null,
  }));
}

/** One translation in a list. */
export interface TranslationRow {
  editionId: string;
  storyId: string;
  locale: string;
  headline: string;
  status: string;
  staleBlocks: number;
  changedAt: Date;
  translatedBlocks: number;
  sourceEdition: { id: string; locale: string; headline: string } | null;
  run: {
    id: string;
    state: string;
    done: number;
    total: number;
    engine: string;
    failure: string | null;
  } | null;
}
