import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import { rememberAccepted } from '../memory/remember-accepted';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { markAccepted } from './accept-block';
import { readTranslationUnderLock } from './edition-for-work';
import { storeBehind } from './follow-text';
import { readPairings } from './read-pairings';

export const acceptTranslationInput = z.object({ editionId: z.uuid() });

/**
 * A person answers for every block that is up to date. Blocks that are missing or behind stay so: they are
 * never accepted in a bundle. Returns how many were accepted and how many are left.
 */
export async function acceptTranslation(
  context: CommandContext,
  input: z.input<typeof acceptTranslationInput>,
): Promise<{ accepted: number; behind: number }> {
  const { editionId } = parseInput(acceptTranslationInput, input);
  return context.database.$transaction(async (tx) => {
    const edition = await readTranslationUnderLock(tx, editionId);
    assertCan(context.actor, 'translation.accept', edition.facts);
    const { pairings } = await readPairings(tx, edition);
    const behind = pairings.filter(({ state }) => state === 'missing' || state === 'stale').length;
    const ready = pairings.filter(
      ({ state }) => state === 'machine' || state === 'memory' || state === 'person',
    );
    for (const pairing of ready) await markAccepted(tx, context, edition, pairing);
    if (ready.length > 0) {
      await rememberAccepted(tx, context, edition, ready);
      await recordAudit(tx, context.actor, {
        action: 'translation.accept',
        subjectKind: 'edition',
        subjectId: editionId,
        after: { blocks: ready.map(({ source }) => source.blockId) },
      });
      await storeBehind(tx, edition);
      await refreshFindings(tx, editionId);
      await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
    }
    return { accepted: ready.length, behind };
  });
}
