let begun: string | null = null;

/** Says that this person has just begun the story here: its text takes the caret when it opens. */
export function markBegun(storyId: string): void {
  begun = storyId;
}

/** True once for the story that was just begun. */
export function takeBegun(storyId: string): boolean {
  const isBegun = begun === storyId;
  if (isBegun) begun = null;
  return isBegun;
}
