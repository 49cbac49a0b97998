import { z } from 'zod';
import type { TimelineRow } from './timeline-rows';

/** What a line of a timeline says; the screen has a sentence for each in every language. */
export type TimelineEvent =
  | { kind: 'created' | 'imported' }
  | { kind: 'detailsChanged'; fields: string[] }
  | { kind: 'slugChanged'; slug: string }
  | {
      kind: 'wrote' | 'named' | 'translationArrived';
      names: string[];
      machines: string[];
      name: string | null;
    }
  | { kind: 'restored'; number: number; isBlock: boolean }
  | { kind: 'submitted' | 'approved' | 'scheduleCancelled' | 'summaryAccepted' | 'summaryRejected' }
  | { kind: 'returned' | 'overridden'; note: string }
  | { kind: 'scheduled'; dueAt: Date | null }
  | { kind: 'releaseFailed' | 'translationFailed'; code: string }
  | { kind: 'translationRequested' | 'translationStopped' }
  | { kind: 'translationAccepted'; count: number }
  | { kind: 'published' | 'updated'; lateSeconds: number | null }
  | { kind: 'corrected' | 'withdrawn' | 'killed'; note: string };

export interface TimelineLine {
  id: string;
  at: Date;
  /** Null for the house itself: a schedule that came due, a pause. */
  actor: string | null;
  editionId: string | null;
  locale: string | null;
  event: TimelineEvent;
  /** What was written by then, and what to compare it with. */
  revisionId: string | null;
  previousRevisionId: string | null;
}

const details = z
  .object({
    reason: z.string(),
    note: z.string(),
    slug: z.string(),
    restoredNumber: z.int(),
    blockId: z.string(),
    revisionId: z.string(),
    isCancelled: z.boolean(),
    dueAt: z.coerce.date(),
    failure: z.string(),
    blocks: z.array(z.string()),
    state: z.string(),
  })
  .partial()
  .catch({});

/** Acts that come in bursts, and are told as one when nothing came between. */
const bursts: ReadonlySet<TimelineEvent['kind']> = new Set(['translationAccepted', 'summaryAccepted']);

/** The rows as lines, newest first; neighbouring acts of one burst are one line. */
export function timelineLines(rows: readonly TimelineRow[]): TimelineLine[] {
  const lines: TimelineLine[] = [];
  for (const row of rows) {
    const line = lineOf(row);
    const last = lines.at(-1);
    if (!line) continue;
    const continues =
      last &&
      bursts.has(line.event.kind) &&
      last.event.kind === line.event.kind &&
      last.actor === line.actor &&
      last.editionId === line.editionId;
    if (!continues) lines.push(line);
    else if (last.event.kind === 'translationAccepted' && line.event.kind === 'translationAccepted') {
      last.event.count += line.event.count;
    }
  }
  return lines;
}

function lineOf(row: TimelineRow): TimelineLine | null {
  const after = details.parse(row.after ?? {});
  const event = eventOf(row, after);
  if (!event) return null;
  return {
    id: row.id,
    at: row.at,
    actor: row.actorName,
    editionId: row.editionId,
    locale: row.locale,
    event,
    revisionId: row.revisionId ?? after.revisionId ?? null,
    previousRevisionId: row.previousRevisionId ?? details.parse(row.before ?? {}).revisionId ?? null,
  };
}

function eventOf(row: TimelineRow, after: z.infer<typeof details>): TimelineEvent | null {
  if (row.source === 'revision') return writingEvent(row);
  if (row.source === 'publication') return publicationEvent(row);
  if (row.source === 'run') {
    return row.failure ? { kind: 'translationFailed', code: row.failure } : { kind: 'translationStopped' };
  }
  switch (row.action) {
    case 'story.create':
      return { kind: after.reason === 'imported' ? 'imported' : 'created' };
    case 'story.change':
      return { kind: 'detailsChanged', fields: changedFields(row.before, row.after) };
    case 'edition.write':
      if (after.slug !== undefined) return { kind: 'slugChanged', slug: after.slug };
      if (after.restoredNumber === undefined) return null;
      return { kind: 'restored', number: after.restoredNumber, isBlock: after.blockId !== undefined };
    case 'edition.submit':
      return { kind: 'submitted' };
    case 'edition.return':
      return { kind: 'returned', note: after.note ?? '' };
    case 'edition.approve':
      return { kind: 'approved' };
    case 'edition.schedule':
      return after.isCancelled
        ? { kind: 'scheduleCancelled' }
        : { kind: 'scheduled', dueAt: after.dueAt ?? null };
    case 'edition.unpublish':
      return { kind: 'killed', note: after.note ?? '' };
    case 'translation.request':
      return { kind: 'translationRequested' };
    case 'translation.accept':
      return { kind: 'translationAccepted', count: after.blocks?.length ?? 1 };
    case 'summary.accept':
      return { kind: after.state === 'rejected' ? 'summaryRejected' : 'summaryAccepted' };
    case 'finding.override':
      return { kind: 'overridden', note: after.reason ?? '' };
    case 'release.settled':
      return { kind: 'releaseFailed', code: after.failure ?? 'unexpected' };
    default:
      return null;
  }
}

function writingEvent({ name, reason, actorName, contributors, machines }: TimelineRow): TimelineEvent {
  const by = { names: contributors, machines, name };
  if (name !== null) return { kind: 'named', ...by };
  return { kind: reason === 'translated' && actorName === null ? 'translationArrived' : 'wrote', ...by };
}

function publicationEvent({ publicationKind, note, lateSeconds }: TimelineRow): TimelineEvent | null {
  switch (publicationKind) {
    case 'publish':
      return { kind: 'published', lateSeconds };
    case 'update':
      return { kind: 'updated', lateSeconds };
    case 'correction':
      return { kind: 'corrected', note: note ?? '' };
    case 'takedown':
      return { kind: 'withdrawn', note: note ?? '' };
    case 'kill':
      return { kind: 'killed', note: note ?? '' };
    default:
      return null;
  }
}

function changedFields(before: unknown, after: unknown): string[] {
  const older = Object(before) as Record<string, unknown>;
  const newer = Object(after) as Record<string, unknown>;
  return Object.keys(newer).filter((key) => JSON.stringify(older[key]) !== JSON.stringify(newer[key]));
}
