/** One page of a list and the key of the next: the id of the last row shown, or null at the end. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** Cuts a list fetched with one row too many into a page; the extra row only tells that there is more. */
export function pageOf<Row extends { id: string }, Presented>(
  fetched: Row[],
  take: number,
  present: (row: Row) => Presented,
): Page<Presented> {
  const rows = fetched.slice(0, take);
  return { rows: rows.map(present), next: fetched.length > take ? (rows.at(-1)?.id ?? null) : null };
}
