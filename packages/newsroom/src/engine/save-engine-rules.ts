import { assertCan } from '@marbre/story/policy/can';
import { engineKinds } from '@marbre/story/vocabulary/engine';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';

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
