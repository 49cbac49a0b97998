import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { expectedEngine } from './expected-engine';

export const getExpectedEngineInput = z.object({ source: localeField, target: localeField });

/** The engine that is likely to do a translation which nobody has asked for yet; null when none can be told. */
export async function getExpectedEngine(
  context: QueryContext,
  input: z.input<typeof getExpectedEngineInput>,
): Promise<{ engine: string | null }> {
  assertCan(context.actor, 'settings.read');
  const { source, target } = parseInput(getExpectedEngineInput, input);
  return { engine: await expectedEngine(context.database, source, target) };
}
