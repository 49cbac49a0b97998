/**
 * The longest run of `after` that stood in the same order in `before` (both hold the same ids): what is not
 * in it was carried past the rest, and so the fewest possible blocks are called moved.
 */
export function longestCommonOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const placeOf = new Map(before.map((id, place) => [id, place]));
  const places = after.map((id) => placeOf.get(id) ?? 0);
  // Longest increasing subsequence: `tails[n]` ends the best run of n + 1 places found so far.
  const tails: number[] = [];
  const previous = places.map(() => -1);
  places.forEach((place, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<string>();
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) kept.add(after[at] ?? '');
  return kept;
}
