/** One line of the two columns: a source block and what translates it, or one of them alone. */
export interface TextRow {
  /** Stays the same while the row does. */
  key: string;
  sourceId: string | null;
  targetId: string | null;
}

/**
 * Sets two texts side by side, block by block. Pairs that stand in one order in both texts share a row;
 * a block that was moved, and one that stands alone, has a row of its own at its place in its text.
 *
 * @param targetOf the target block that translates a source block, as far as one is known.
 */
export function alignRows(
  source: readonly string[],
  target: readonly string[],
  targetOf: (sourceId: string) => string | null,
): TextRow[] {
  const places = new Map(target.map((id, index) => [id, index]));
  const paired = source.flatMap((sourceId, index) => {
    const place = places.get(targetOf(sourceId) ?? '');
    return place === undefined ? [] : [{ index, place }];
  });
  const rows: TextRow[] = [];
  let nextSource = 0;
  let nextTarget = 0;
  const goTo = (index: number, place: number) => {
    for (; nextSource < index; nextSource += 1) rows.push(rowOf(source[nextSource] ?? null, null));
    for (; nextTarget < place; nextTarget += 1) rows.push(rowOf(null, target[nextTarget] ?? null));
  };
  for (const { index, place } of longestRise(paired)) {
    goTo(index, place);
    rows.push(rowOf(source[index] ?? null, target[place] ?? null));
    nextSource = index + 1;
    nextTarget = place + 1;
  }
  goTo(source.length, target.length);
  return rows;
}

function rowOf(sourceId: string | null, targetId: string | null): TextRow {
  return { key: sourceId ?? `alone ${targetId ?? ''}`, sourceId, targetId };
}

interface Place {
  index: number;
  place: number;
}

/** The most pairs that can share rows without any line crossing another: a longest increasing run. */
function longestRise(pairs: readonly Place[]): Place[] {
  const last: number[] = [];
  const before = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(({ place }, at) => {
    let low = 0;
    let high = last.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[last[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (last[low - 1] ?? -1) : -1;
    last[low] = at;
  });
  const rise: Place[] = [];
  for (let at = last.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rise.unshift(pair);
  }
  return rise;
}
