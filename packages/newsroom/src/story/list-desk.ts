import { Prisma } from '@marbre/db/generated/prisma/client';
import { searchableText } from '@marbre/story/document/searchable-text';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { editionStatuses } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { likeText } from '../like-text';
import type { Page } from '../page';
import { parseInput } from '../parse-input';
import { readTimeKey, writeTimeKey } from '../time-key';
import { type DeskRow, presentDeskRow, storyOnDesk } from './present-desk-row';
import { storyFields } from './story-fields';

export const deskViews = ['all', 'mine', 'in_review', 'scheduled', 'published', 'stale'] as const;

export const listDeskInput = z.object({
  view: z.enum(deskViews).default('all'),
  locale: storyFields.locale.optional(),
  sectionId: storyFields.sectionId.optional(),
  personId: z.uuid().optional(),
  status: z.enum(editionStatuses).optional(),
  search: z.string().trim().max(limits.search).default(''),
  /** The `next` of the page before. */
  after: z.string().max(100).optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

type DeskQuestion = z.output<typeof listDeskInput>;

/**
 * Stories as the desk shows them, the one changed last first, one row per story however many of its
 * editions match. The page key is the time and id of the matching edition that placed the row.
 */
export async function listDesk(
  context: QueryContext,
  input: z.input<typeof listDeskInput>,
): Promise<Page<DeskRow>> {
  assertCan(context.actor, 'story.list');
  const question = parseInput(listDeskInput, input);
  const found = await findPlaces(context, question);
  const shown = found.slice(0, question.take);
  const stories = await context.database.story.findMany({
    where: { id: { in: shown.map(({ storyId }) => storyId) } },
    select: storyOnDesk,
  });
  const byId = new Map(stories.map((story) => [story.id, story]));
  const last = shown.at(-1);
  return {
    rows: shown.flatMap(({ storyId }) => {
      const story = byId.get(storyId);
      return story ? [presentDeskRow(story)] : [];
    }),
    next:
      last && found.length > question.take ? writeTimeKey({ at: last.changedAt, id: last.editionId }) : null,
  };
}

interface Place {
  editionId: string;
  storyId: string;
  changedAt: Date;
}

/** The matching edition of each story that was changed last, walked along the index of changes. */
function findPlaces(context: QueryContext, question: DeskQuestion): Promise<Place[]> {
  const matches = (alias: string) => Prisma.join(conditionsOf(context, question, Prisma.raw(alias)), ' and ');
  return context.database.$queryRaw<Place[]>`
    select e.id as "editionId", e."storyId", e."changedAt"
    from "Edition" e join "Story" s on s.id = e."storyId"
    where ${matches('e')} and ${pageCondition(question.after)}
      and not exists (
        select 1 from "Edition" later
        where later."storyId" = e."storyId" and ${matches('later')}
          and (later."changedAt", later.id) > (e."changedAt", e.id))
    order by e."changedAt" desc, e.id desc
    limit ${question.take + 1}`;
}

function conditionsOf(context: QueryContext, question: DeskQuestion, e: Prisma.Sql): Prisma.Sql[] {
  const conditions = [Prisma.sql`true`];
  const me = personIdOf(context.actor);
  if (question.view === 'mine') {
    conditions.push(Prisma.sql`(s."createdById" = ${me}::uuid or exists (
      select 1 from "Revision" r join "RevisionContributor" c on c."revisionId" = r.id
      where r."editionId" = ${e}.id and c."personId" = ${me}::uuid))`);
  }
  if (question.view === 'stale') conditions.push(Prisma.sql`${e}."staleBlocks" > 0`);
  const status = question.status ?? statusOfView(question.view);
  if (status) conditions.push(Prisma.sql`${e}.status = ${status}::"EditionStatus"`);
  if (question.locale) conditions.push(Prisma.sql`${e}.locale = ${question.locale}`);
  if (question.sectionId) conditions.push(Prisma.sql`s."sectionId" = ${question.sectionId}::uuid`);
  if (question.personId) conditions.push(Prisma.sql`s."createdById" = ${question.personId}::uuid`);
  for (const word of searchableText(question.search).split(/\s+/).filter(Boolean)) {
    conditions.push(Prisma.sql`${e}."searchText" like ${`%${likeText(word)}%`}`);
  }
  return conditions;
}

function statusOfView(view: DeskQuestion['view']) {
  return view === 'in_review' || view === 'scheduled' || view === 'published' ? view : undefined;
}

function pageCondition(after: string | undefined): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const { at, id } = readTimeKey(after);
  return Prisma.sql`(e."changedAt", e.id) < (${at}, ${id}::uuid)`;
}
