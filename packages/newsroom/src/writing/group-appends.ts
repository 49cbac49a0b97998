import { mostUpdatesAtOnce, type UpdateToAppend } from './append-document-updates';

/** Statements under way at once: while one waits for the disk or for a busy document, others go on. */
export const lanes = 3;

interface Waiting {
  update: UpdateToAppend;
  resolve: (id: bigint) => void;
  reject: (failure: unknown) => void;
}

/**
 * Appends for many writers at once. An update goes to the database at once when a lane is free; those that
 * come while all are busy go together with the next. So a lone writer waits for nobody, and a crowd shares
 * one flush to disk instead of queueing for fifty. A document is in one lane at a time, so that a machine that
 * holds one of them keeps only its own writers waiting. One update that cannot be kept takes no other with it:
 * a group that fails is tried again one by one where `isWorthParting` says that it may help.
 */
export function groupAppends(
  append: (updates: UpdateToAppend[]) => Promise<bigint[]>,
  isWorthParting: (failure: unknown) => boolean,
): (update: UpdateToAppend) => Promise<bigint> {
  let waiting: Waiting[] = [];
  let planned: NodeJS.Immediate | undefined;
  let busyLanes = 0;
  const busyEditions = new Set<string>();

  async function keep(group: Waiting[]): Promise<void> {
    try {
      const ids = await append(group.map(({ update }) => update));
      group.forEach(({ resolve, reject }, index) => {
        const id = ids[index];
        if (id === undefined) reject(new Error('An update was not appended.'));
        else resolve(id);
      });
    } catch (failure) {
      if (group.length > 1 && isWorthParting(failure)) for (const one of group) await keep([one]);
      else for (const { reject } of group) reject(failure);
    }
  }

  function go(): void {
    while (busyLanes < lanes) {
      const group = waiting.filter(({ update }) => !busyEditions.has(update.editionId));
      group.length = Math.min(group.length, mostUpdatesAtOnce);
      if (group.length === 0) return;
      const editionIds = new Set(group.map(({ update }) => update.editionId));
      waiting = waiting.filter((one) => !group.includes(one));
      busyLanes += 1;
      for (const id of editionIds) busyEditions.add(id);
      void keep(group).finally(() => {
        busyLanes -= 1;
        for (const id of editionIds) busyEditions.delete(id);
        go();
      });
    }
  }

  return (update) =>
    new Promise((resolve, reject) => {
      waiting.push({ update, resolve, reject });
      // What arrives in the same turn of the loop (one read of many sockets) goes together.
      planned ??= setImmediate(() => {
        planned = undefined;
        go();
      });
    });
}
