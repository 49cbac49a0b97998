import { assertCan } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { assertWordsFree, describeTerm, lockTermbase, readTermAt } from './lock-term';
import { assertFormsAgree, type LocalForm, localesOf, sortKeyOf, termFields } from './term-fields';

export const changeTermInput = z.object({ termId: z.uuid(), version: z.int(), ...termFields });

/** Changes a term. Throws `version-conflict` when somebody else changed it first, and as `createTerm` does. */
export async function changeTerm(
  context: CommandContext,
  input: z.input<typeof changeTermInput>,
): Promise<{ version: number }> {
  const { termId, version, ...fields } = parseInput(changeTermInput, input);
  assertCan(context.actor, 'term.manage', { locales: [] });
  assertFormsAgree(fields.forms);
  return context.database.$transaction(async (tx) => {
    await lockTermbase(tx);
    const before = await readTermAt(tx, termId, version);
    const [was, becomes] = [describeTerm(before), describeTerm(fields)];
    assertCan(context.actor, 'term.manage', { locales: touchedLocales(was, becomes) });
    const known = localesOf(was.forms);
    const added = localesOf(becomes.forms).filter((locale) => !known.includes(locale));
    await assertLanguagesOpen(tx, added, 'forms');
    await assertSectionsExist(tx, becomes.sectionId ? [becomes.sectionId] : []);
    await assertWordsFree(tx, fields, termId);
    const { forms, ...concept } = becomes;
    await tx.term.update({
      where: { id: termId },
      data: {
        ...concept,
        sortKey: sortKeyOf(forms),
        version: version + 1,
        changedAt: context.now(),
        forms: {
          deleteMany: {},
          create: fields.forms.map((form, position) => ({ ...form, position })),
        },
      },
    });
    await recordAudit(tx, context.actor, {
      action: 'term.manage',
      subjectKind: 'term',
      subjectId: termId,
      before: was,
      after: becomes,
    });
    await notifyLive(tx, { topic: 'term', termId });
    return { version: version + 1 };
  });
}

type Described = ReturnType<typeof describeTerm>;

/** Languages whose words change; all of them when what the term is or where it holds changes. */
function touchedLocales(before: Described, after: Described): Locale[] {
  const changesAll =
    before.isUntranslatable !== after.isUntranslatable ||
    before.partOfSpeech !== after.partOfSpeech ||
    before.sectionId !== after.sectionId;
  const locales = localesOf([...before.forms, ...after.forms]);
  if (changesAll) return locales;
  return locales.filter((locale) => wordsIn(before.forms, locale) !== wordsIn(after.forms, locale));
}

function wordsIn(forms: readonly LocalForm[], locale: string): string {
  return JSON.stringify(
    forms.filter((form) => form.locale === locale).map(({ text, status }) => [text, status]),
  );
}
