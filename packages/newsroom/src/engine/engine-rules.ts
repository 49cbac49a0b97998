import { assertCan, can } from '@marbre/story/policy/can';
import { engineKinds } from '@marbre/story/vocabulary/engine';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext, QueryContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { listOpenLocales } from '../language/list-languages';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { dayOf } from '../story/slug';

export const saveEngineRulesInput = z.object({
  source: localeField,
  target: localeField,
  /** In the order they are tried; none at all gives the pair back to whatever the worker has, best first. */
  engines: z
    .array(
      z.object({
        engine: z.enum(engineKinds),
        /** Seconds that one block may take. */
        timeoutSeconds: z.int().min(1).max(600),
        /** Characters of source text a day; null for no limit. */
        dailyCharacters: z.int().min(0).max(1_000_000_000).nullable(),
        note: z.string().trim().max(limits.topic, 'field-too-long').default(''),
      }),
    )
    .max(engineKinds.length),
});

/** Says which engines translate one language into another, in which order and within which limits. */
export async function saveEngineRules(
  context: CommandContext,
  input: z.input<typeof saveEngineRulesInput>,
): Promise<void> {
  assertCan(context.actor, 'settings.manage');
  const { source, target, engines } = parseInput(saveEngineRulesInput, input);
  if (source === target) throw new Problem('translation-same-language', { field: 'target' });
  if (new Set(engines.map(({ engine }) => engine)).size < engines.length) {
    throw new Problem('field-invalid', { field: 'engines' });
  }
  await context.database.$transaction(async (tx) => {
    await assertLanguagesOpen(tx, [source], 'source');
    await assertLanguagesOpen(tx, [target], 'target');
    const before = await tx.engineRule.findMany({ where: { source, target }, orderBy: { position: 'asc' } });
    await tx.engineRule.deleteMany({ where: { source, target } });
    await tx.engineRule.createMany({
      data: engines.map((rule, position) => ({
        source,
        target,
        position,
        ...rule,
        changedAt: context.now(),
      })),
    });
    await recordAudit(tx, context.actor, {
      action: 'settings.manage',
      subjectKind: 'engine',
      subjectId: `${source}-${target}`,
      before: before.map(({ engine, timeoutSeconds, dailyCharacters }) => ({
        engine,
        timeoutSeconds,
        dailyCharacters,
      })),
      after: engines.map(({ engine, timeoutSeconds, dailyCharacters }) => ({
        engine,
        timeoutSeconds,
        dailyCharacters,
      })),
    });
  });
}

/** Every pair of languages with its rules, in order, and what each engine was given today. */
export async function listEngineRules(context: QueryContext) {
  assertCan(context.actor, 'settings.read');
  const { database } = context;
  const rules = await database.engineRule.findMany({ orderBy: { position: 'asc' } });
  const used = await database.engineUse.findMany({ where: { day: dayOf(context.now()) } });
  const locales = await listOpenLocales(database);
  const pairs = locales.flatMap((source) =>
    locales.filter((target) => target !== source).map((target) => ({ source, target })),
  );
  return {
    abilities: { manage: can(context.actor, 'settings.manage') },
    pairs: pairs.map((pair) => ({
      ...pair,
      engines: rules
        .filter(({ source, target }) => source === pair.source && target === pair.target)
        .map(({ engine, timeoutSeconds, dailyCharacters, note }) => ({
          engine,
          timeoutSeconds,
          dailyCharacters,
          note,
        })),
      usedToday: used
        .filter(({ source, target }) => source === pair.source && target === pair.target)
        .map(({ engine, characters, blocks, failures }) => ({ engine, characters, blocks, failures })),
    })),
  };
}
