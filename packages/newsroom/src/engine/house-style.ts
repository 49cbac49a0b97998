import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { CommandContext, QueryContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { listOpenLocales } from '../language/list-languages';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';

export const saveHouseStyleInput = z.object({
  locale: localeField,
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
    await assertLanguagesOpen(tx, [locale]);
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
  const locales = await listOpenLocales(context.database);
  const styles = await context.database.houseStyle.findMany();
  return Object.fromEntries(
    locales.map((locale) => [locale, styles.find((style) => style.locale === locale)?.notes ?? '']),
  );
}
