import { Problem } from '@marbre/story/vocabulary/problem';
import { Cron } from 'croner';

/** Throws `time-zone-invalid` unless `timeZone` is a name the IANA database knows, e.g. `Africa/Algiers`. */
export function assertTimeZone(timeZone: string): void {
  // Offsets such as +01:00 are accepted by Intl and know no summer time: a schedule wants a place.
  // Each character can be matched in one way only: a long name that fails must fail at once.
  const isNamed = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(timeZone);
  try {
    if (isNamed) new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Problem('time-zone-invalid', { field: 'timeZone' });
  }
  if (!isNamed) throw new Problem('time-zone-invalid', { field: 'timeZone' });
}

/**
 * The first moment after `after` at which a five-field cron expression fires, read in a named time zone.
 * An hour that summer time skips is made up for right after; one that happens twice counts once.
 * Throws `time-zone-invalid`, and `cron-invalid` for an expression that is wrong or never fires again.
 */
export function nextOccurrence(cron: string, timeZone: string, after: Date): Date {
  assertTimeZone(timeZone);
  const next = nextFiring(cron, timeZone, after);
  if (!next) throw new Problem('cron-invalid', { field: 'cron' });
  return next;
}

function nextFiring(cron: string, timeZone: string, after: Date): Date | null {
  if (cron.trim().split(/\s+/).length !== 5) return null;
  try {
    return new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun(after);
  } catch {
    return null;
  }
}
