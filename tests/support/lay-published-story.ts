import type { Database } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import { notifyLive } from '@marbre/newsroom/record/emit-event';
import type { Locale } from '@marbre/story/vocabulary/locale';

export interface PublishedStoryToLay {
  storyId?: string;
  locale: Locale;
  section: string;
  slug: string;
  headline: string;
  standfirst?: string;
  /** Blocks below the standfirst; a string is a paragraph. */
  body?: readonly (string | Prisma.InputJsonObject)[];
  bylines?: string[];
  topics?: string[];
  keyPoints?: string[];
  corrections?: { at: string; text: string }[];
  publishedAt?: Date;
  sourceLocale?: Locale;
}

/**
 * A reader's row as publication leaves it, with the story, edition and notification behind it: for tests
 * of reading that need many stories and no newsroom.
 */
export async function layPublishedStory(database: Database, input: PublishedStoryToLay) {
  const { locale, section, slug, headline, standfirst = '' } = input;
  const publishedAt = input.publishedAt ?? new Date();
  const day = publishedAt.toISOString().slice(0, 10);
  const path = `/${locale}/${day.replaceAll('-', '/')}/${slug}`;
  const content = documentOf(input);
  return database.$transaction(async (tx) => {
    const storyId =
      input.storyId ??
      (await tx.story.create({ data: { section: { connect: { slug: section } } }, select: { id: true } })).id;
    const edition = await tx.edition.create({
      data: { storyId, locale, slug, slugDate: new Date(day), headline, standfirst, status: 'published' },
      select: { id: true },
    });
    await tx.publishedEdition.create({
      data: {
        editionId: edition.id,
        storyId,
        locale,
        sectionSlug: section,
        path,
        headline,
        standfirst,
        content,
        bylines: input.bylines ?? ['Inès Rahmani'],
        topics: input.topics ?? [],
        contentHash: '',
        keyPoints: input.keyPoints ?? [],
        corrections: input.corrections ?? [],
        wordCount: JSON.stringify(content).split(' ').length,
        isTranslation: (input.sourceLocale ?? locale) !== locale,
        sourceLocale: input.sourceLocale ?? locale,
        publishedAt,
        updatedAt: publishedAt,
      },
    });
    await notifyLive(tx, { topic: 'reading', storyId, path, sectionSlug: section, locale });
    return { storyId, editionId: edition.id, path };
  });
}

/** Takes every edition of a story away from readers, as a kill does. */
export async function withdrawLaidStory(database: Database, storyId: string, note: string): Promise<void> {
  await database.$transaction(async (tx) => {
    const rows = await tx.publishedEdition.findMany({ where: { storyId } });
    await tx.publishedEdition.updateMany({
      where: { storyId },
      data: { withdrawnAt: new Date(), withdrawnNote: note },
    });
    for (const { path, sectionSlug, locale } of rows) {
      await notifyLive(tx, { topic: 'reading', storyId, path, sectionSlug, locale });
    }
  });
}

/** Changes what readers see of one edition, as an update or a correction does. */
export async function changeLaidStory(
  database: Database,
  editionId: string,
  data: Prisma.PublishedEditionUpdateInput,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const row = await tx.publishedEdition.update({ where: { editionId }, data });
    const { storyId, path, sectionSlug, locale } = row;
    await notifyLive(tx, { topic: 'reading', storyId, path, sectionSlug, locale });
  });
}

/** Sections with their names in four languages. */
export async function laySections(database: Database): Promise<void> {
  const names = {
    monde: { fr: 'Monde', en: 'World', ar: 'العالم', es: 'Mundo' },
    economie: { fr: 'Économie', en: 'Economy', ar: 'اقتصاد', es: 'Economía' },
    culture: { fr: 'Culture', en: 'Culture', ar: 'ثقافة', es: 'Cultura' },
    sciences: { fr: 'Sciences', en: 'Science', ar: 'علوم', es: 'Ciencia' },
  };
  for (const [position, [slug, byLocale]] of Object.entries(names).entries()) {
    const rows = Object.entries(byLocale).map(([locale, name]) => ({ locale, name }));
    await database.section.create({ data: { slug, position, names: { create: rows } } });
  }
}

function documentOf({ headline, standfirst, body = [] }: PublishedStoryToLay): Prisma.InputJsonObject {
  const text = (words: string) => (words === '' ? {} : { content: [{ type: 'text', text: words }] });
  const blocks = body.map((block) =>
    typeof block === 'string' ? { type: 'paragraph', ...text(block) } : block,
  );
  return {
    type: 'doc',
    content: [
      { type: 'headline', ...text(headline) },
      { type: 'standfirst', ...text(standfirst ?? '') },
      ...blocks,
    ].map((block, index) => ({
      ...block,
      attrs: { id: `b${index}`, ...('attrs' in block ? Object(block.attrs) : {}) },
    })),
  };
}
