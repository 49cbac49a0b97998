import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { inOrder } from '../language/list-languages';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { dayOf } from '../story/slug';
import { listLatestQuality } from './list-quality';

export const listEngineRulesInput = z.object({
  /** Pairs grow with the square of the languages: they are read from one language at a time. */
  source: localeField,
  /** The `next` of the page before. */
  after: localeField.optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

/**
 * The pairs out of one language, in the newsroom's order of what they lead to, with their rules, what each engine was
 * given today, and how much of its latest work editors changed.
 */
export async function listEngineRules(context: QueryContext, input: z.input<typeof listEngineRulesInput>) {
  assertCan(context.actor, 'settings.read');
  const { source, after, take } = parseInput(listEngineRulesInput, input);
  const { database } = context;
  const { targets, next } = await targetsOf(context, { source, after, take });
  const pairs = { source, target: { in: targets } };
  const [rules, used, latest] = await Promise.all([
    database.engineRule.findMany({ where: pairs, orderBy: { position: 'asc' } }),
    database.engineUse.findMany({ where: { day: dayOf(context.now()), ...pairs } }),
    listLatestQuality(context, source, targets),
  ]);
  return {
    rows: targets.map((target) => ({
      source,
      target,
      engines: rules
        .filter((rule) => rule.target === target)
        .map(({ engine, timeoutSeconds, dailyCharacters, note }) => ({
          engine,
          timeoutSeconds,
          dailyCharacters,
          note,
        })),
      usedToday: used
        .filter((use) => use.target === target)
        .map(({ engine, characters, blocks, failures }) => ({ engine, characters, blocks, failures })),
      /** The latest month's busiest engine; null when editors have accepted nothing yet. */
      quality: latest.find((line) => line.target === target) ?? null,
    })),
    next,
  };
}

/** The languages in use after the one a page ended with, which may have been retired or moved since. */
async function targetsOf(
  { database }: QueryContext,
  { source, after, take }: { source: Locale; after: Locale | undefined; take: number },
): Promise<{ targets: Locale[]; next: Locale | null }> {
  const last = after
    ? await database.newsroomLanguage.findUnique({ where: { locale: after }, select: { position: true } })
    : null;
  const languages = await database.newsroomLanguage.findMany({
    where: {
      retiredAt: null,
      locale: { not: source },
      ...(last ? { position: { gt: last.position } } : {}),
    },
    orderBy: [...inOrder],
    take: take + 1,
    select: { locale: true },
  });
  const targets = languages.slice(0, take).map(({ locale }) => locale);
  return { targets, next: languages.length > take ? (targets.at(-1) ?? null) : null };
}
