import type { Prisma } from '@marbre/db/generated/prisma/client';
import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { type Page, pageOf } from '../page';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';

/**
 * Where a translation stands: blocks are missing or say something older than their source; every block is
 * there and some are still to be read; a person has answered for all of them.
 */
export const translationProgress = ['behind', 'to_read', 'ready'] as const;

export type TranslationProgress = (typeof translationProgress)[number];

export const listTranslationsInput = z.object({
  locale: localeField.optional(),
  /** How far they are; left out, all of them. */
  progress: z.enum(translationProgress).optional(),
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
  const { locale, progress, after, take } = parseInput(listTranslationsInput, input);
  const editions = await context.database.edition.findMany({
    where: {
      sourceEditionId: { not: null },
      locale,
      ...(progress ? progressIs[progress] : {}),
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
      _count: { select: { blocks: { where: { isGone: false } } } },
      runs: {
        where: { job: 'translate-edition' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, state: true, done: true, total: true, engine: true, failure: true },
      },
    },
  });
  const ids = editions.map(({ id }) => id);
  const [accepted, failing] = await Promise.all([
    context.database.translatedBlock.groupBy({
      by: ['editionId'],
      where: { editionId: { in: ids }, isAccepted: true, isGone: false },
      _count: true,
    }),
    context.database.finding.groupBy({
      by: ['editionId'],
      where: { editionId: { in: ids }, summaryId: null, severity: 'error', overriddenAt: null },
      _count: true,
    }),
  ]);
  const countOf = (counts: { editionId: string; _count: number }[], id: string) =>
    counts.find(({ editionId }) => editionId === id)?._count ?? 0;
  return pageOf(editions, take, ({ id, runs, _count, ...edition }) => ({
    ...edition,
    editionId: id,
    translatedBlocks: _count.blocks,
    acceptedBlocks: countOf(accepted, id),
    failingFindings: countOf(failing, id),
    run: runs[0] ?? null,
  }));
}

const progressIs = {
  behind: { staleBlocks: { gt: 0 } },
  to_read: { staleBlocks: 0, blocks: { some: { isAccepted: false, isGone: false } } },
  ready: { staleBlocks: 0, blocks: { some: {}, none: { isAccepted: false, isGone: false } } },
} satisfies Record<TranslationProgress, Prisma.EditionWhereInput>;

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
  acceptedBlocks: number;
  /** Errors that nobody has answered for. */
  failingFindings: number;
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
