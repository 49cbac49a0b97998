import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { canonicalLocale, isKnownLanguage, type Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { lockLanguages } from './lock-languages';

export const addLanguageInput = z.object({ locale: z.string().trim().max(40, 'locale-unknown') });

/**
 * Lets the newsroom write and read in one more language, after those it has. Throws `locale-unknown` for a tag
 * that names no language, `language-exists` for one it works in, and `language-retired` for one to be restored.
 */
export async function addLanguage(
  context: CommandContext,
  input: z.input<typeof addLanguageInput>,
): Promise<{ locale: Locale }> {
  assertCan(context.actor, 'settings.manage');
  const locale = canonicalLocale(parseInput(addLanguageInput, input).locale);
  if (!locale || !isKnownLanguage(locale)) throw new Problem('locale-unknown', { field: 'locale' });
  await context.database.$transaction(async (tx) => {
    const languages = await lockLanguages(tx);
    const present = languages.find((language) => language.locale === locale);
    if (present) {
      throw new Problem(present.retiredAt ? 'language-retired' : 'language-exists', { field: 'locale' });
    }
    const position = Math.max(-1, ...languages.map((language) => language.position)) + 1;
    await tx.newsroomLanguage.create({
      data: { locale, position, addedAt: context.now(), addedById: personIdOf(context.actor) },
    });
    await recordAudit(tx, context.actor, {
      action: 'settings.manage',
      subjectKind: 'language',
      subjectId: locale,
      after: { position },
    });
    await notifyLive(tx, { topic: 'language', locale });
  });
  return { locale };
}
