import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { personFields } from './person-fields';

export const changeAccountInput = z.object({ interfaceLocale: personFields.interfaceLocale });

/** A person's own choices: the language the newsroom speaks to them. */
export async function changeAccount(
  context: CommandContext,
  input: z.input<typeof changeAccountInput>,
): Promise<void> {
  if (context.actor.kind !== 'person') throw new Problem('not-signed-in');
  const { personId } = context.actor;
  assertCan(context.actor, 'account.manage', { personId });
  const data = parseInput(changeAccountInput, input);
  await context.database.person.update({ where: { id: personId }, data });
}
