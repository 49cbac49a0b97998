import { describe, expect, it } from 'vitest';
import { compareDates } from './compare-dates';

const told = (source: string, target: string, locales: [string, string]) =>
  compareDates(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { source: locales[0], target: locales[1] },
  ).map(({ code, severity }) => `${severity} ${code}`);

describe('dates', () => {
  it.each([
    ['fr', 'ar', 'Réunion en novembre.', 'اجتماع في تشرين الثاني.'],
    ['fr', 'ar', 'Réunion en juillet.', 'اجتماع في جويلية.'],
    ['fr', 'en', 'En mars, tout change.', 'In March, everything changes.'],
    ['en', 'es', 'They met on Jan. 3, 2020.', 'Se reunieron el 3 de enero de 2020.'],
    ['es', 'en', 'Llegan por la mañana.', 'They arrive in the morning.'],
    ['en', 'fr', 'He said so yesterday.', 'Il l’a dit mardi.'],
    ['fr', 'es', 'Avant-hier, ils ont voté.', 'Votaron anteayer.'],
    ['en', 'fr', 'They met the day before yesterday.', 'Ils se sont vus avant-hier.'],
    [
      'ar',
      'fr',
      'التقيا أول من أمس ويلتقيان بعد غد.',
      'Ils se sont vus avant-hier et se reverront après-demain.',
    ],
    ['es', 'en', 'Vuelven pasado mañana.', 'They return the day after tomorrow.'],
  ])('%s -> %s: %s is the same day', (source, target, from, into) => {
    expect(told(from, into, [source, target]).filter((finding) => !finding.includes('date-added'))).toEqual(
      [],
    );
  });

  it.each([
    ['fr', 'en', 'En mars, tout change.', 'In June, everything changes.', 'error month-changed'],
    ['en', 'ar', 'They voted on Sunday.', 'صوّتوا يوم الثلاثاء.', 'error weekday-changed'],
    ['fr', 'es', 'Il part demain.', 'Se fue ayer.', 'warning day-changed'],
    ['fr', 'en', 'Il part après-demain.', 'He leaves tomorrow.', 'warning day-changed'],
    ['en', 'fr', 'They voted in April.', 'Ils ont voté au printemps.', 'warning month-missing'],
    ['en', 'ar', 'In April they voted.', 'صوّتوا في أبريل/أكتوبر.', 'warning date-added'],
  ])('%s -> %s: %s is another day', (source, target, from, into, finding) => {
    expect(told(from, into, [source, target])).toContain(finding);
  });
});
