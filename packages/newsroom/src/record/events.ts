import { problemCodes } from '@marbre/story/vocabulary/problem';
import { publicationKinds } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import { localeField } from '../language/locale-field';

/** Everything the outbox can carry: a topic and the shape of what it says. */
export const outboxEvents = {
  'edition.published': z.object({
    storyId: z.string(),
    editionId: z.string(),
    locale: localeField,
    path: z.string(),
    sectionSlug: z.string(),
    kind: z.enum(publicationKinds),
  }),
  'edition.withdrawn': z.object({
    storyId: z.string(),
    editionId: z.string(),
    locale: localeField,
    path: z.string(),
    sectionSlug: z.string(),
    kind: z.enum(publicationKinds),
  }),
  'release.failed': z.object({
    releaseId: z.string(),
    storyId: z.string(),
    editionId: z.string(),
    code: z.enum(problemCodes),
  }),
  'digest.due': z.object({ digestId: z.string() }),
  'invitation.created': z.object({ invitationId: z.string(), email: z.string() }),
} as const;

export type OutboxTopic = keyof typeof outboxEvents;
export type OutboxPayload<Topic extends OutboxTopic> = z.infer<(typeof outboxEvents)[Topic]>;

/** The Postgres channel on which every process hears of changes, and what it hears. */
export const liveChannel = 'marbre_events';

/** Every keystroke of the newsroom, on a channel of its own: only live editing listens. */
export const documentChannel = 'marbre_documents';

/** Small, so that a notification stays under Postgres's 8 000 bytes: who listens asks for the rest. */
export const liveEventSchema = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('story'), storyId: z.string() }),
  z.object({
    topic: z.literal('comment'),
    storyId: z.string(),
    editionId: z.string(),
    threadId: z.string(),
  }),
  z.object({ topic: z.literal('notification'), personId: z.string() }),
  z.object({ topic: z.literal('run'), runId: z.string(), storyId: z.string().nullable() }),
  z.object({ topic: z.literal('schedule'), scheduleId: z.string() }),
  z.object({ topic: z.literal('term'), termId: z.string() }),
  z.object({ topic: z.literal('memory'), memoryId: z.string() }),
  z.object({ topic: z.literal('person'), personId: z.string() }),
  z.object({ topic: z.literal('language'), locale: z.string() }),
  z.object({
    topic: z.literal('reading'),
    storyId: z.string(),
    path: z.string(),
    sectionSlug: z.string(),
    locale: z.string(),
  }),
  z.object({
    topic: z.literal('document'),
    editionId: z.string(),
    updateIds: z.array(z.string()),
    origin: z.string(),
  }),
]);

export type LiveEvent = z.infer<typeof liveEventSchema>;
