import { expect, it } from 'vitest';
import { formats } from './formats';

const { clock, exact, ...others } = formats.dateTime;
const early = new Date('2026-11-25T03:45:07Z');

it.each(['fr', 'en-GB', 'en-US', 'ar', 'es'])('an hour is written in one way in %s', (language) => {
  const written = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(early);
  const hour = written(clock);
  for (const form of Object.values(others)) expect(written(form)).toContain(hour);
  expect(written(exact)).toContain(hour.replace(/45/, '45:07'));
});
