import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { type Locale, locales } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { CommandContext, QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';

export const saveHouseStyleInput = z.object({
  locale: z.enum(locales),
  /** A few sentences; empty for none. */
  notes: z.string().trim().max(limits.note, 'field-too-long'),
});

/** Says how the newsroom writes in a language; language models are told so from the next job on. */
export async function saveHouseStyle(
  context: CommandContext,
  input: z.input<typeof saveHouseStyleInput>,
): Promise<void> {
  assertCan(context.actor, 'settings.manage');
  const { locale, notes } = parseInput(saveHouseStyleInput, input);
  await context.database.$transaction(async (tx) => {
    const before = await tx.houseStyle.findUnique({ where: { locale } });
    const style = { notes, changedAt: context.now() };
    await tx.houseStyle.upsert({ where: { locale }, create: { locale, ...style }, update: style });
    await recordAudit(tx, context.actor, {
      action: 'settings.manage',
      subjectKind: 'engine',
      subjectId: locale,
      before: { notes: before?.notes ?? '' },
      after: { notes },
    });
  });
}

/** The house style of every language, empty where none is written down. */
export async function listHouseStyles(context: QueryContext): Promise<Record<Locale, string>> {
  assertCan(context.actor, 'settings.read');
  const styles = await context.database.houseStyle.findMany();
  return Object.fromEntries(
    locales.map((locale) => [locale, styles.find((style) => style.locale === locale)?.notes ?? '']),
  ) as Record<Locale, string>;
}
