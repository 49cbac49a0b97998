import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';

/** The key of the next page of a list in order of time: when and which the last row shown was. */
export interface TimeKey {
  at: Date;
  id: string;
}

const keySchema = z.tuple([z.iso.datetime().refine(isStorableInstant), z.uuid()]);

/** A key as it travels: `<instant>_<id>`. */
export function writeTimeKey({ at, id }: TimeKey): string {
  return `${at.toISOString()}_${id}`;
}

/** Reads a key back; throws Problem('field-invalid') naming `after` when it was not one of ours. */
export function readTimeKey(text: string): TimeKey {
  const key = keySchema.safeParse(text.split('_'));
  if (!key.success) throw new Problem('field-invalid', { field: 'after' });
  const [at, id] = key.data;
  return { at: new Date(at), id };
}

/** False for a year 0, which ISO 8601 has and Postgres has not. */
export function isStorableInstant(text: string): boolean {
  return new Date(text).getUTCFullYear() > 0;
}
