import type { Database } from '@marbre/db/create-database';
import { newBlockId } from '@marbre/story/document/block-identity';
import { carry } from '@marbre/story/unseen/carry-words';
import { isCarried } from '@marbre/story/unseen/is-carried';
import type { Carriage } from '@marbre/story/unseen/plan-carrying';
import { changeDocument } from './change-document';

/**
 * Carries words along for writers who are not there to do it, unless they have done so by now: see `planCarrying`.
 * By nobody: the words are those of whoever wrote them. Asks no policy: nothing is written that was not.
 */
export async function carryUnseenWords(
  database: Database,
  editionId: string,
  carriages: readonly Carriage[],
): Promise<void> {
  await database.$transaction((tx) =>
    changeDocument(tx, editionId, { personId: null, machine: 'carried' }, (ydoc) => {
      const left = carriages.filter((carriage) => !isCarried(ydoc, carriage));
      carry(ydoc, left, { newBlockId });
    }),
  );
}
