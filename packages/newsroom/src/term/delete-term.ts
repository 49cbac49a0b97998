import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { describeTerm, lockTermbase, readTermAt } from './lock-term';
import { localesOf } from './term-fields';

export const deleteTermInput = z.object({ termId: z.uuid(), version: z.int() });

/** Takes a term out of the termbase; the record keeps what it was. Throws `version-conflict`. */
export async function deleteTerm(
  context: CommandContext,
  input: z.input<typeof deleteTermInput>,
): Promise<void> {
  const { termId, version } = parseInput(deleteTermInput, input);
  assertCan(context.actor, 'term.manage', { locales: [] });
  await context.database.$transaction(async (tx) => {
    await lockTermbase(tx);
    const term = await readTermAt(tx, termId, version);
    assertCan(context.actor, 'term.manage', { locales: localesOf(term.forms) });
    await tx.term.delete({ where: { id: termId } });
    await recordAudit(tx, context.actor, {
      action: 'term.manage',
      subjectKind: 'term',
      subjectId: termId,
      before: describeTerm(term),
    });
    await notifyLive(tx, { topic: 'term', termId });
  });
}
