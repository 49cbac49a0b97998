import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import type { Page } from '../page';
import { parseInput } from '../parse-input';
import { readTimeKey, writeTimeKey } from '../time-key';
import { type TimelineLine, timelineLines } from './timeline-line';
import { readTimelineRows } from './timeline-rows';

export const getTimelineInput = z.object({
  storyId: z.uuid(),
  /** `next` of the page before. */
  after: z.string().optional(),
  take: z.int().min(1).max(limits.page).default(40),
});

/** A story's life from its first word to its last correction, in all its languages, newest first. */
export async function getTimeline(
  context: QueryContext,
  input: z.input<typeof getTimelineInput>,
): Promise<Page<TimelineLine>> {
  assertCan(context.actor, 'story.read');
  const { storyId, after, take } = parseInput(getTimelineInput, input);
  const key = after === undefined ? undefined : readTimeKey(after);
  const story = await context.database.story.findUnique({ where: { id: storyId }, select: { id: true } });
  if (!story) throw new Problem('not-found');
  const fetched = await readTimelineRows(context.database, storyId, key, take + 1);
  const rows = fetched.slice(0, take);
  const last = rows.at(-1);
  return { rows: timelineLines(rows), next: fetched.length > take && last ? writeTimeKey(last) : null };
}
