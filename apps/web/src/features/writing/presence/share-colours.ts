import { ownColour, personColours } from '@marbre/ui/person-colour';

/** What a browser tells the others: its person's colour, and how many had come before. */
export interface ColourClaim {
  colour: number;
  turn: number;
}

export interface Claimant {
  id: string;
  /** Null until their browser has said so. */
  claim: ColourClaim | null;
}

/** A claim somebody's browser sent, or null: what others say of themselves may be anything. */
export function readClaim(value: unknown): ColourClaim | null {
  if (typeof value !== 'object' || value === null) return null;
  const { colour, turn } = value as Record<string, unknown>;
  const isColour = Number.isInteger(colour) && Number(colour) >= 1 && Number(colour) <= personColours;
  return isColour && Number.isInteger(turn) ? { colour: Number(colour), turn: Number(turn) } : null;
}

/**
 * The colour of everybody present, by their ids. Whoever came first keeps theirs for as long as they stay; whoever
 * comes to find it taken is given one that nobody has, as long as there is one. Every browser reckons the same from
 * the same claims, so a person has the same colour on every screen.
 */
export function shareColours(present: readonly Claimant[]): ReadonlyMap<string, number> {
  const people = new Map<string, ColourClaim | null>();
  for (const { id, claim } of present) {
    const known = people.get(id);
    // Of several windows the one that came first speaks for them.
    if (!known || (claim && claim.turn < known.turn)) people.set(id, claim);
  }
  const order = [...people].sort(([a, one], [b, other]) => turnOf(one) - turnOf(other) || (a < b ? -1 : 1));
  const claimed = new Set(order.flatMap(([, claim]) => claim?.colour ?? []));
  const shared = new Map<string, number>();
  const taken = new Set<number>();
  for (const [id, claim] of order) {
    const wish = claim?.colour ?? ownColour(id);
    const isFree = (colour: number) => !taken.has(colour);
    const colour = isFree(wish)
      ? wish
      : (firstFrom(id, (each) => isFree(each) && !claimed.has(each)) ?? firstFrom(id, isFree) ?? wish);
    taken.add(colour);
    shared.set(id, colour);
  }
  return shared;
}

/** Later than everybody; two of these are in the order of their ids. */
const lastTurn = Number.MAX_SAFE_INTEGER;

function turnOf(claim: ColourClaim | null): number {
  return claim?.turn ?? lastTurn;
}

/** The first colour that will do, from this person's own round. */
function firstFrom(id: string, isFit: (colour: number) => boolean): number | undefined {
  const own = ownColour(id);
  const round = Array.from({ length: personColours }, (_, step) => ((own - 1 + step) % personColours) + 1);
  return round.find(isFit);
}
