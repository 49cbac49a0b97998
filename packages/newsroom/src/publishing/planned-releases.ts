import type { Transaction } from '@marbre/db/create-database';
import type { CommandContext } from '../context';

/** Calls off whatever release of an edition is still planned; returns how many there were. */
export async function cancelPlannedReleases(
  tx: Transaction,
  context: CommandContext,
  editionId: string,
): Promise<number> {
  const { count } = await tx.plannedRelease.updateMany({
    where: { editionId, state: 'planned' },
    data: { state: 'cancelled', settledAt: context.now() },
  });
  return count;
}
