import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { scheduleKinds } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import { localesField } from '../language/locale-field';
import { assertTimeZone, nextOccurrence } from './next-occurrence';

/** What a schedule is told: what to do, for which section and languages, and when. */
export const scheduleFields = {
  name: z.string().trim().min(1, 'name-required').max(limits.personName),
  kind: z.enum(scheduleKinds),
  /** Five-field cron expression; leave it out for something that happens once. */
  cron: z.string().trim().max(100, 'cron-invalid').nullish(),
  /** ISO 8601 instant of something that happens once. */
  onceAt: z.iso.datetime({ offset: true, error: 'time-invalid' }).nullish(),
  /** IANA name of the zone the expression is read in. */
  timeZone: z.string().trim().max(64, 'time-zone-invalid'),
  sectionId: z.uuid('section-unknown').nullish(),
  /** Languages to translate into. */
  locales: localesField.default([]),
};

/** The fields of a schedule after parsing. */
type ScheduleFields = z.output<z.ZodObject<typeof scheduleFields>>;

/** Checks what one field alone cannot tell, and says when the schedule first runs after `now`. */
export function firstRunOf(fields: ScheduleFields, now: Date): Date {
  if (fields.kind === 'translate_section' && fields.locales.length === 0) {
    throw new Problem('field-required', { field: 'locales' });
  }
  if (fields.kind === 'translate_section' && !fields.sectionId) {
    throw new Problem('field-required', { field: 'sectionId' });
  }
  assertTimeZone(fields.timeZone);
  if (fields.cron) return nextOccurrence(fields.cron, fields.timeZone, now);
  if (!fields.onceAt) throw new Problem('field-required', { field: 'cron' });
  const onceAt = new Date(fields.onceAt);
  if (onceAt <= now) throw new Problem('time-in-past', { field: 'onceAt' });
  return onceAt;
}
