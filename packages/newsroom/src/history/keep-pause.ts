import type { Database } from '@marbre/db/create-database';
import { system } from '@marbre/story/policy/actor';
import { createRevision } from '../writing/create-revision';

/** Keeps a revision when the writing pauses or everybody has left, if the words changed since the last one. */
export async function keepPause(database: Database, editionId: string): Promise<void> {
  await database.$transaction(async (tx) => {
    const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { id: true } });
    if (edition) await createRevision(tx, { actor: system }, { editionId, reason: 'pause' });
  });
}
