/** How many colours there are for people: `--person-1` and those after it. */
export const personColours = 8;

/** The colour that is this person's wherever nobody else has to be told from them; from 1. */
export function ownColour(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (sum % personColours) + 1;
}

/**
 * The custom property by which a page gives this person another colour than their own, where two would have the same;
 * null for what cannot be part of its name, as only what others say of themselves can be.
 */
export function colourProperty(id: string): `--colour-of-${string}` | null {
  return /^[\w-]{1,64}$/.test(id) ? `--colour-of-${id}` : null;
}

/** The colour of this person: caret, selection, suggestions, initials. */
export function personColour(id: string): string {
  const own = `var(--person-${ownColour(id)})`;
  const property = colourProperty(id);
  return property ? `var(${property}, ${own})` : own;
}
