import { existsSync, readFileSync } from 'node:fs';

/** `shared/data` beside the repository, or beside the folder that holds this working copy of it. */
const places = ['../../../shared/data/', '../../../../shared/data/'].map(
  (place) => new URL(place, import.meta.url),
);

/** Where texts of others lie that measurements read and the repository does not hold; null when they are absent. */
export const sharedData = places.find((place) => existsSync(place)) ?? null;

/** The lines of a file of the shared data, or null when it is not there. */
export function sharedLines(name: string): string[] | null {
  if (sharedData === null) return null;
  const file = new URL(name, sharedData);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : null;
}

export interface ParallelSentence {
  source: string;
  target: string;
}

/** Sentences and their professional translations, in the order of the file; null when the data is absent. */
export function parallelSentences(source: string, target: string): ParallelSentence[] | null {
  const [from, into] = [sharedLines(`parallel/dev.${source}`), sharedLines(`parallel/dev.${target}`)];
  if (!from || !into) return null;
  return from.map((text, index) => ({ source: text.trim(), target: into[index]?.trim() ?? '' }));
}
