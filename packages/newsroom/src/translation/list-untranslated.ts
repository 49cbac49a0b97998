import { assertCan, can, type Decision } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { localeField } from '../language/locale-field';
import { type Page, pageOf } from '../page';
import { parseInput } from '../parse-input';

export const listUntranslatedInput = z.object({
  /** The language that is missing. */
  locale: localeField,
  /** The `next` of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

/** Stories that do not exist in a language yet, the newest first; those taken away are left out. */
export async function listUntranslated(
  context: QueryContext,
  input: z.input<typeof listUntranslatedInput>,
): Promise<Page<UntranslatedRow>> {
  assertCan(context.actor, 'story.list');
  const { locale, after, take } = parseInput(listUntranslatedInput, input);
  const originals = await context.database.edition.findMany({
    where: {
      sourceEditionId: null,
      locale: { not: locale },
      status: { not: 'withdrawn' },
      story: { editions: { none: { locale } } },
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
      changedAt: true,
      story: { select: { sectionId: true } },
    },
  });
  return pageOf(originals, take, ({ id, story, locale: sourceLocale, ...original }) => ({
    ...original,
    sourceEditionId: id,
    sourceLocale,
    abilities: { request: can(context.actor, 'translation.request', { locale, sectionId: story.sectionId }) },
  }));
}

/** One story that lacks a language. */
export interface UntranslatedRow {
  sourceEditionId: string;
  sourceLocale: string;
  storyId: string;
  headline: string;
  status: string;
  changedAt: Date;
  abilities: { request: Decision };
}
