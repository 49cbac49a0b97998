import { expect, it } from 'vitest';
import { cronOf, timingOf } from './rhythm';

it.each([
  ['hourly', '00:20', '20 * * * *'],
  ['daily', '07:05', '5 7 * * *'],
  ['weekdays', '18:30', '30 18 * * 1-5'],
  ['weekly', '00:00', '0 0 * * 1'],
] as const)('opens a %s schedule again as it was made', (rhythm, time, cron) => {
  expect(cronOf({ rhythm, time, cron: '' })).toBe(cron);
  expect(timingOf(cron)).toMatchObject({ rhythm, time });
});

it('keeps an expression it has no words for, to the letter', () => {
  const timing = timingOf('*/10 6-9 1,15 * *');
  expect(timing.rhythm).toBe('custom');
  expect(cronOf(timing)).toBe('*/10 6-9 1,15 * *');
});

it('gives no expression for something that happens once', () => {
  expect(cronOf(timingOf(null))).toBeNull();
});
