import type { SharedColours } from './use-shared-colours';

/** Gives people the colours they have in the open text everywhere on the page: what they say and suggest of it is listed beside it. */
export function ColourSheet({ colours }: { colours: SharedColours }) {
  const declarations = Object.entries(colours).map(([property, colour]) => `${property}:${colour}`);
  return <style>{`:root{${declarations.join(';')}}`}</style>;
}
