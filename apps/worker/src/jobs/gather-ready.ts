/**
 * Hands on what comes, together with what is ready behind it, at most `most` at once: an engine that gives back
 * ten blocks at a time then costs few transactions, and one that works on each is heard once a block.
 *
 * What had to be waited for comes alone, and nothing after it is asked for before it has been dealt with; at
 * most one thing is on its way while the group before it is dealt with. When something fails, what came before
 * is handed on first.
 *
 * @param leave called when nobody wants the rest while something is still on its way: ends the waiting for it.
 */
export async function* gatherReady<Item>(
  items: AsyncIterable<Item>,
  most: number,
  leave: () => void,
): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let group: Item[] = [];
  let isAsked = false;
  let isOver = false;
  try {
    while (!isOver) {
      const next = iterator.next().then(
        (result) => ({ result }),
        (failure: unknown) => ({ failure }),
      );
      isAsked = true;
      const isReady = await Promise.race([next.then(() => true), turnOfTheLoop().then(() => false)]);
      if (!isReady && group.length > 0) {
        yield group;
        group = [];
      }
      const come = await next;
      isAsked = false;
      const isLast = !('result' in come) || come.result.done === true;
      isOver = isLast;
      if ('result' in come && !come.result.done) group.push(come.result.value);
      if (group.length > 0 && (isLast || !isReady || group.length >= most)) {
        yield group;
        group = [];
      }
      if (!('result' in come)) throw come.failure;
    }
  } finally {
    if (isAsked) leave();
    if (!isOver) await iterator.return?.();
  }
}

/** Passes when timers, sockets and the database have had their say once. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((pass) => setImmediate(pass));
}
