/**
 * Where an edition is on its way to readers.
 *
 * `approved` and `scheduled` hold for one revision only: an edit afterwards leaves the approved
 * revision as it was and is shown as "changed since". `withdrawn` editions were once public.
 */
export const editionStatuses = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const;

export type EditionStatus = (typeof editionStatuses)[number];

/** The act of putting one revision before readers, or of taking it away. */
export const publicationKinds = ['publish', 'update', 'correction', 'takedown', 'kill'] as const;

export type PublicationKind = (typeof publicationKinds)[number];

/** Where one attempt at a job stands. */
export const runStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;

export type RunState = (typeof runStates)[number];

/** Why an immutable snapshot of an edition was made. */
export const revisionReasons = [
  'created',
  'imported',
  'pause',
  'named',
  'submitted',
  'approved',
  'published',
  'translated',
  'summarized',
  'restored',
] as const;

export type RevisionReason = (typeof revisionReasons)[number];

/** The short texts made from a story. */
export const summaryKinds = ['standfirst', 'key_points', 'social_text', 'push_alert', 'briefing'] as const;

export type SummaryKind = (typeof summaryKinds)[number];

/** What a recurring schedule does. */
export const scheduleKinds = ['translate_section', 'summarize_published'] as const;

export type ScheduleKind = (typeof scheduleKinds)[number];
