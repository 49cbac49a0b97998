import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { localeField } from './locale-field';
import { lockLanguages } from './lock-languages';

export const retireLanguageInput = z.object({ locale: localeField });

/**
 * From now on nothing is begun in a language; what there is in it goes on being read and mended. Throws
 * `not-found`, and `last-language` when no other is left to write in.
 */
export async function retireLanguage(
  context: CommandContext,
  input: z.input<typeof retireLanguageInput>,
): Promise<void> {
  await setRetired(context, input, context.now());
}

/** Takes a retired language up again, in the place it had. */
export async function restoreLanguage(
  context: CommandContext,
  input: z.input<typeof retireLanguageInput>,
): Promise<void> {
  await setRetired(context, input, null);
}

async function setRetired(
  context: CommandContext,
  input: z.input<typeof retireLanguageInput>,
  retiredAt: Date | null,
): Promise<void> {
  assertCan(context.actor, 'settings.manage');
  const { locale } = parseInput(retireLanguageInput, input);
  await context.database.$transaction(async (tx) => {
    const languages = await lockLanguages(tx);
    const language = languages.find((one) => one.locale === locale);
    if (!language) throw new Problem('not-found');
    const wasRetired = language.retiredAt !== null;
    if (wasRetired === (retiredAt !== null)) return;
    const isLast = languages.every((one) => one.locale === locale || one.retiredAt !== null);
    if (retiredAt && isLast) throw new Problem('last-language');
    await tx.newsroomLanguage.update({ where: { locale }, data: { retiredAt } });
    await recordAudit(tx, context.actor, {
      action: 'settings.manage',
      subjectKind: 'language',
      subjectId: locale,
      before: { isRetired: wasRetired },
      after: { isRetired: !wasRetired },
    });
    await notifyLive(tx, { topic: 'language', locale });
  });
}
