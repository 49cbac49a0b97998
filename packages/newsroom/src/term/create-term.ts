import type { Transaction } from '@marbre/db/create-database';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { assertWordsFree, describeTerm, lockTermbase } from './lock-term';
import { assertFormsAgree, localesOf, sortKeyOf, termFields, type TermFields } from './term-fields';

export const createTermInput = z.object(termFields);

/**
 * Adds a concept and its agreed words. Throws `term-exists` when another term of the same scope already
 * prefers one of them, `not-allowed-locale` for words in a language the person does not write.
 */
export async function createTerm(
  context: CommandContext,
  input: z.input<typeof createTermInput>,
): Promise<{ termId: string }> {
  const fields = parseInput(createTermInput, input);
  assertCan(context.actor, 'term.manage', { locales: localesOf(fields.forms) });
  return context.database.$transaction((tx) => layTerm(tx, context, fields));
}

/** The same inside a transaction, for those who add many at once; the policy was asked. */
export async function layTerm(
  tx: Transaction,
  context: Pick<CommandContext, 'actor' | 'now'>,
  fields: TermFields,
): Promise<{ termId: string }> {
  const { forms, sectionId, partOfSpeech, definition, note, isUntranslatable } = fields;
  assertFormsAgree(forms);
  await lockTermbase(tx);
  await assertLanguagesOpen(tx, localesOf(forms), 'forms');
  await assertSectionsExist(tx, sectionId ? [sectionId] : []);
  await assertWordsFree(tx, fields);
  const { id: termId } = await tx.term.create({
    data: {
      sortKey: sortKeyOf(forms),
      partOfSpeech,
      definition,
      note,
      isUntranslatable,
      sectionId,
      createdById: personIdOf(context.actor),
      createdAt: context.now(),
      changedAt: context.now(),
      forms: { create: forms.map((form, position) => ({ ...form, position })) },
    },
    select: { id: true },
  });
  await recordAudit(tx, context.actor, {
    action: 'term.manage',
    subjectKind: 'term',
    subjectId: termId,
    after: describeTerm(fields),
  });
  await notifyLive(tx, { topic: 'term', termId });
  return { termId };
}
