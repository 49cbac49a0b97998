import { Prisma } from '@marbre/db/generated/prisma/client';
import type { Locale } from '@marbre/story/vocabulary/locale';

/** A section by the name it has in the reader's language. */
export interface ReaderSection {
  slug: string;
  name: string;
  /** The language of the name: another than the reader's while it has none in theirs, null when it has none at all. */
  nameLocale: Locale | null;
}

/** The columns of a `ReaderSection`, of `"Section" s` joined with `sectionNameIn`. */
export const sectionColumns = Prisma.sql`s.slug, coalesce(n.name, s.slug) as name, n.locale as "nameLocale"`;

/**
 * Joins `"Section" s` with its name as `n`: in the reader's language, else in the newsroom's first in which it has
 * one, retired languages last. A handful of rows a section, found by its key.
 */
export const sectionNameIn = (locale: Locale) => Prisma.sql`
  left join lateral (
    select name.name, name.locale
    from "SectionName" name
    left join "NewsroomLanguage" l on l.locale = name.locale
    where name."sectionId" = s.id
    order by name.locale <> ${locale}, l."retiredAt" is not null, l.position, name.locale
    limit 1
  ) n on true`;
