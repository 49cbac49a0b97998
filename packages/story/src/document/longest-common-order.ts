/**
 * Ids in a run that kept its order between two lists of the same ids: the longest one, so that the fewest
 * possible are called moved; or, with weights, the heaviest.
 */
export function longestCommonOrder(
  before: readonly string[],
  after: readonly string[],
  weightOf: (id: string) => number = () => 1,
): Set<string> {
  const position = new Map(before.map((id, index) => [id, index]));
  const best: { id: string; place: number; weight: number; previous: number }[] = [];
  let heaviest = -1;
  after.forEach((id, index) => {
    const place = position.get(id) ?? 0;
    const own = weightOf(id);
    let weight = own;
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const candidate = best[earlier];
      if (candidate && candidate.place < place && candidate.weight + own > weight) {
        weight = candidate.weight + own;
        previous = earlier;
      }
    }
    best.push({ id, place, weight, previous });
    if (heaviest === -1 || weight > (best[heaviest]?.weight ?? 0)) heaviest = index;
  });
  const kept = new Set<string>();
  for (let at = heaviest; at !== -1; at = best[at]?.previous ?? -1) {
    const entry = best[at];
    if (entry) kept.add(entry.id);
  }
  return kept;
}
