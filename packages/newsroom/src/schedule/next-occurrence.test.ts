import { Problem } from '@marbre/story/vocabulary/problem';
import { describe, expect, it } from 'vitest';
import { assertTimeZone, nextOccurrence } from './next-occurrence';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('the next run of a schedule', () => {
  it('keeps its hour on the wall when summer time begins and ends', () => {
    const sixEveryDay = (after: string) =>
      nextOccurrence('0 6 * * *', 'Europe/Paris', new Date(after)).toISOString();
    expect(sixEveryDay('2026-03-28T12:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
    expect(sixEveryDay('2026-10-24T12:00:00Z')).toBe('2026-10-25T05:00:00.000Z');
  });

  it('does not skip the day on which its hour does not exist', () => {
    const next = nextOccurrence('30 2 * * *', 'Europe/Paris', new Date('2026-03-29T00:00:00Z'));
    expect(next.toISOString().slice(0, 10)).toBe('2026-03-29');
  });

  it('fires strictly after the moment given, so that one occurrence is never answered twice', () => {
    const first = nextOccurrence('*/5 * * * *', 'UTC', new Date('2026-11-23T04:00:00Z'));
    expect(first.toISOString()).toBe('2026-11-23T04:05:00.000Z');
    expect(nextOccurrence('*/5 * * * *', 'UTC', first).toISOString()).toBe('2026-11-23T04:10:00.000Z');
  });

  it('names the field at fault for a wrong expression or a zone that is not a place', () => {
    for (const cron of ['', 'soon', '61 * * * *', '* * * * * *', '0 0 31 2 *']) {
      expect(codeOf(() => nextOccurrence(cron, 'UTC', new Date()))).toBe('cron-invalid');
    }
    for (const zone of ['', 'Mars/Olympus', '+01:00', 'Europe/Paris; drop']) {
      expect(codeOf(() => assertTimeZone(zone))).toBe('time-zone-invalid');
    }
    expect(codeOf(() => assertTimeZone('Africa/Algiers'))).toBe('nothing');
  });

  it('refuses a name made to be slow in the time it takes to read it', () => {
    const started = performance.now();
    expect(codeOf(() => assertTimeZone(`A${'_'.repeat(60)}!`))).toBe('time-zone-invalid');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
