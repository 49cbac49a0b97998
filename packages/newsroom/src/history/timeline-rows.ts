import type { Database } from '@marbre/db/create-database';
import { Prisma } from '@marbre/db/generated/prisma/client';
import type { PublicationKind, RevisionReason } from '@marbre/story/vocabulary/status';
import type { TimeKey } from '../time-key';

/** One thing that happened to a story, as the tables tell it. */
export interface TimelineRow {
  id: string;
  at: Date;
  source: 'act' | 'revision' | 'publication' | 'run';
  editionId: string | null;
  locale: string | null;
  actorName: string | null;
  /** Of an act. */
  action: string | null;
  before: unknown;
  after: unknown;
  /** Of a publication. */
  publicationKind: PublicationKind | null;
  note: string | null;
  lateSeconds: number | null;
  /** Of a revision, or the one published. */
  revisionId: string | null;
  number: number | null;
  reason: RevisionReason | null;
  name: string | null;
  contributors: string[];
  machines: string[];
  /** The revision before, or the one readers saw before: what to compare with. */
  previousRevisionId: string | null;
  /** Of a run that failed or was stopped. */
  failure: string | null;
}

/** Acts that are lines of a story's life; what a publication or a revision tells better is left to it. */
const actions = [
  ...['story.create', 'story.change', 'edition.write', 'edition.submit', 'edition.return', 'edition.approve'],
  ...['edition.schedule', 'edition.unpublish', 'translation.request', 'translation.accept'],
  ...['summary.accept', 'finding.override', 'release.settled'],
];

/**
 * What happened to a story in all its languages before a moment, newest first: the record, the revisions, the
 * publications and the runs that failed, in one statement. Each of them is cut to one page before they are
 * joined, so that a long life costs no more than a short one.
 */
export function readTimelineRows(
  database: Database,
  storyId: string,
  after: TimeKey | undefined,
  take: number,
): Promise<TimelineRow[]> {
  const before = (at: Prisma.Sql, id: Prisma.Sql) =>
    after ? Prisma.sql`and (${at}, ${id}) < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const page = Prisma.sql`order by 2 desc, 1 desc limit ${take}`;
  const act = (where: Prisma.Sql) => Prisma.sql`
    (select a.id, a.at, 'act' as source, case when a."subjectKind" = 'edition' then a."subjectId"::uuid end
        as "editionId", a."actorId", null::uuid as "revisionId"
      from "AuditEntry" a
      where ${where} and a.action = any(${actions}) ${before(Prisma.sql`a.at`, Prisma.sql`a.id`)}
        and not (a.action = 'edition.unpublish' and a.before ->> 'status' <> 'scheduled')
        and not (a.action = 'release.settled' and a.after ->> 'failure' is null)
      ${page})`;
  return database.$queryRaw<TimelineRow[]>`
    with editions as (select id, locale from "Edition" where "storyId" = ${storyId}::uuid),
    happened as (
      ${act(Prisma.sql`a."subjectKind" = 'story' and a."subjectId" = ${storyId}`)}
      union all
      ${act(Prisma.sql`a."subjectKind" = 'edition' and a."subjectId" in (select id::text from editions)`)}
      union all
      ${act(Prisma.sql`a."subjectKind" = 'finding' and a.after ->> 'editionId' in (select id::text from editions)`)}
      union all
      ${act(Prisma.sql`a."subjectKind" = 'summary' and a."subjectId" in (
        select s.id::text from "Summary" s where s."editionId" in (select id from editions))`)}
      union all
      (select r.id, r."createdAt", 'revision', r."editionId", r."createdById", r.id
        from "Revision" r
        where r."editionId" in (select id from editions) and r.reason not in ('created', 'imported', 'restored')
          and (r.name is not null or r.machines <> '{}'
            or exists (select 1 from "RevisionContributor" c where c."revisionId" = r.id))
          ${before(Prisma.sql`r."createdAt"`, Prisma.sql`r.id`)}
        ${page})
      union all
      (select p.id, p."publishedAt", 'publication', p."editionId", p."publishedById", p."revisionId"
        from "Publication" p
        where p."editionId" in (select id from editions)
          ${before(Prisma.sql`p."publishedAt"`, Prisma.sql`p.id`)}
        ${page})
      union all
      (select u.id, u."finishedAt", 'run', u."editionId", u."requestedById", null
        from "Run" u
        where u."storyId" = ${storyId}::uuid and u.job = 'translate-edition'
          and u.state in ('failed', 'cancelled') and u."finishedAt" is not null
          ${before(Prisma.sql`u."finishedAt"`, Prisma.sql`u.id`)}
        ${page})
    ),
    shown as (select * from happened ${page})
    select s.id, s.at, s.source, coalesce(s."editionId", (a.after ->> 'editionId')::uuid, y."editionId") as "editionId",
      coalesce(e.locale, a.after ->> 'locale') as locale, w.name as "actorName",
      a.action, a.before, a.after,
      p.kind::text as "publicationKind", p.note,
      case when p."dueAt" is not null
        then greatest(0, round(extract(epoch from p."publishedAt" - p."dueAt")))::int end as "lateSeconds",
      r.id as "revisionId", r.number, r.reason::text, r.name, coalesce(r.machines, '{}') as machines,
      array(select c.name from "RevisionContributor" rc join "Person" c on c.id = rc."personId"
        where rc."revisionId" = r.id order by c.name) as contributors,
      case s.source
        when 'revision' then (select b.id from "Revision" b
          where b."editionId" = r."editionId" and b.number = r.number - 1)
        when 'publication' then (select b."revisionId" from "Publication" b
          where b."editionId" = p."editionId" and b.id < p.id and b."revisionId" is not null
          order by b.id desc limit 1)
      end as "previousRevisionId",
      u.failure
    from shown s
    left join "AuditEntry" a on s.source = 'act' and a.id = s.id
    left join "Summary" y on a."subjectKind" = 'summary' and y.id::text = a."subjectId"
    left join "Publication" p on s.source = 'publication' and p.id = s.id
    left join "Run" u on s.source = 'run' and u.id = s.id
    left join "Revision" r on r.id = s."revisionId"
    left join editions e on e.id = coalesce(s."editionId", (a.after ->> 'editionId')::uuid, y."editionId")
    left join "Person" w on w.id = s."actorId"
    order by s.at desc, s.id desc`;
}
