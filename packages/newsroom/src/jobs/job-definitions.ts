import { summaryKinds } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import { localeField } from '../language/locale-field';

/** Every job by name, with the payload its handler in the worker is given. */
export const jobDefinitions = {
  'translate-edition': z.object({
    storyId: z.uuid(),
    sourceEditionId: z.uuid(),
    sourceRevisionId: z.uuid(),
    targetEditionId: z.uuid(),
    locale: localeField,
    /** Only these blocks of the source, whether they are behind or not; left out: whatever is missing or behind. */
    blockIds: z.array(z.string()).min(1).optional(),
    /** When blocks were asked for by name, ISO 8601: those done since are not done again. */
    askedAt: z.iso.datetime().optional(),
  }),
  'summarize-edition': z.object({
    storyId: z.uuid(),
    editionId: z.uuid(),
    revisionId: z.uuid(),
    kinds: z.array(z.enum(summaryKinds)).min(1),
  }),
  'run-schedule': z.object({ scheduleId: z.uuid() }),
} as const;

export type JobName = keyof typeof jobDefinitions;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobDefinitions)[Name]>;
