import { expect, it } from 'vitest';
import { instantOf, wallTimeOf } from './wall-time';

const iso = (wallTime: string, zone: string) => instantOf(wallTime, zone)?.toISOString();

it('reads a time in the zone that was chosen, in winter and in summer', () => {
  expect(iso('2026-11-23T16:00', 'Europe/Paris')).toBe('2026-11-23T15:00:00.000Z');
  expect(iso('2026-07-14T06:30', 'Europe/Paris')).toBe('2026-07-14T04:30:00.000Z');
  expect(iso('2026-07-14T06:30', 'Asia/Kathmandu')).toBe('2026-07-14T00:45:00.000Z');
});

it('takes the first of an hour that happens twice, and moves on from one that never happens', () => {
  expect(iso('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  expect(iso('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
  expect(iso('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
});

it('shows midnight as 00:00 and survives the way there and back', () => {
  expect(wallTimeOf(new Date('2026-11-22T23:00:00Z'), 'Europe/Paris')).toBe('2026-11-23T00:00');
  for (const zone of ['Africa/Tripoli', 'America/Sao_Paulo', 'Pacific/Auckland', 'UTC']) {
    expect(wallTimeOf(instantOf('2027-01-31T23:59', zone) as Date, zone)).toBe('2027-01-31T23:59');
  }
});

it('refuses what is no time', () => {
  expect(instantOf('', 'UTC')).toBeNull();
  expect(instantOf('2026-13-40T99:00', 'UTC')).toBeNull();
});
