const palette = 8;

/** The custom property of the colour that is this person's everywhere: caret, selection, initials. */
export function personColour(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return `var(--person-${(sum % palette) + 1})`;
}
