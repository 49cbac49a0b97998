import { assertCan, can } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { QueryContext } from '../context';
import { likeText } from '../like-text';
import { type Page, pageOf } from '../page';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { termInclude } from './lock-term';
import { localesOf, tidyWords } from './term-fields';

export const listTermsInput = z.object({
  /** Part of any word of the term, in any language. */
  search: z.string().max(limits.search).transform(tidyWords).default(''),
  /** Only terms with words in this language; names that stay as they are have words in every one. */
  locale: localeField.optional(),
  /** Only terms without words in this language. */
  withoutLocale: localeField.optional(),
  sectionId: z.uuid().optional(),
  isUntranslatable: z.boolean().optional(),
  /** Id of the last term of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

export const getTermInput = z.object({ termId: z.uuid() });

const include = {
  ...termInclude,
  createdBy: { select: { id: true, name: true } },
} as const satisfies Prisma.TermInclude;

/** Terms in the order of their first words. */
export async function listTerms(
  context: QueryContext,
  input: z.input<typeof listTermsInput>,
): Promise<Page<TermRow>> {
  assertCan(context.actor, 'term.list');
  const { search, locale, withoutLocale, sectionId, isUntranslatable, after, take } = parseInput(
    listTermsInput,
    input,
  );
  const conditions: Prisma.TermWhereInput[] = [];
  if (search) {
    conditions.push({ forms: { some: { text: { contains: likeText(search), mode: 'insensitive' } } } });
  }
  if (locale) conditions.push({ OR: [{ forms: { some: { locale } } }, { isUntranslatable: true }] });
  if (withoutLocale) {
    conditions.push({ forms: { none: { locale: withoutLocale } }, isUntranslatable: false });
  }
  const terms = await context.database.term.findMany({
    where: { AND: conditions, sectionId, isUntranslatable },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: take + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    include,
  });
  return pageOf(terms, take, (term) => presentTerm(context, term));
}

/** One term. Throws `not-found`. */
export async function getTerm(context: QueryContext, input: z.input<typeof getTermInput>): Promise<TermRow> {
  assertCan(context.actor, 'term.list');
  const { termId } = parseInput(getTermInput, input);
  const term = await context.database.term.findUnique({ where: { id: termId }, include });
  if (!term) throw new Problem('not-found');
  return presentTerm(context, term);
}

function presentTerm({ actor }: QueryContext, term: Prisma.TermGetPayload<{ include: typeof include }>) {
  const { id, forms, partOfSpeech, definition, note, isUntranslatable, sectionId, version } = term;
  return {
    termId: id,
    version,
    partOfSpeech,
    definition,
    note,
    isUntranslatable,
    sectionId,
    changedAt: term.changedAt,
    createdBy: term.createdBy,
    forms: forms.map((form) => ({ ...form, locale: form.locale as Locale })),
    abilities: {
      change: can(actor, 'term.manage', { locales: [] }),
      remove: can(actor, 'term.manage', { locales: localesOf(forms) }),
    },
  };
}

/** A term as lists and sheets show it. */
export type TermRow = ReturnType<typeof presentTerm>;
