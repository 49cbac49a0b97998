import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { localeField, localesField } from './locale-field';
import { lockLanguages } from './lock-languages';

export const moveLanguageInput = z.object({
  locale: localeField,
  /** Its new place among all languages, retired ones among them; the first is 0. */
  place: z.int().min(0),
  /** Every language in the order the move was decided on. */
  seen: localesField,
});

/**
 * Gives a language another place in the order that every list of languages follows. Throws `version-conflict` when
 * the order is no longer the one that was seen, so that what comes of two moves at once is what one person
 * decided on; `not-found`, and `field-invalid` for a place that there is not.
 */
export async function moveLanguage(
  context: CommandContext,
  input: z.input<typeof moveLanguageInput>,
): Promise<void> {
  assertCan(context.actor, 'settings.manage');
  const { locale, place, seen } = parseInput(moveLanguageInput, input);
  await context.database.$transaction(async (tx) => {
    const present = await lockLanguages(tx);
    const order = present.map((language) => language.locale);
    const before = order.indexOf(locale);
    if (before === -1) throw new Problem('not-found');
    if (order.join() !== seen.join()) throw new Problem('version-conflict');
    if (place >= order.length) throw new Problem('field-invalid', { field: 'place' });
    if (place === before) return;
    const after = order.toSpliced(before, 1).toSpliced(place, 0, locale);
    await tx.$executeRaw`
      update "NewsroomLanguage" as l set position = o.place - 1
      from unnest(${after}::text[]) with ordinality as o(locale, place)
      where o.locale = l.locale and l.position <> o.place - 1`;
    await recordAudit(tx, context.actor, {
      action: 'settings.manage',
      subjectKind: 'language',
      subjectId: locale,
      before: { position: before },
      after: { position: place },
    });
    await notifyLive(tx, { topic: 'language', locale });
  });
}
