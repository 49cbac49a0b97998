import { assertCan } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';

export const forgetMemoryInput = z.object({ memoryId: z.uuid() });

/** Takes a bad pair out of the memory; the record keeps its words. Translations that used it stay as they are. */
export async function forgetMemory(
  context: CommandContext,
  input: z.input<typeof forgetMemoryInput>,
): Promise<void> {
  const { memoryId } = parseInput(forgetMemoryInput, input);
  assertCan(context.actor, 'memory.manage', { locales: [] });
  await context.database.$transaction(async (tx) => {
    const pair = await tx.memorySegment.findUnique({ where: { id: memoryId } });
    if (!pair) throw new Problem('not-found');
    const { sourceLocale, targetLocale, sourceText, targetText } = pair;
    assertCan(context.actor, 'memory.manage', { locales: [targetLocale as Locale] });
    await tx.memorySegment.deleteMany({ where: { id: memoryId } });
    await recordAudit(tx, context.actor, {
      action: 'memory.manage',
      subjectKind: 'memory',
      subjectId: memoryId,
      before: { sourceLocale, targetLocale, sourceText, targetText },
    });
    await notifyLive(tx, { topic: 'memory', memoryId });
  });
}
