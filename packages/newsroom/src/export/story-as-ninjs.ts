import { bodyOf, textOf } from '@marbre/story/document/plain-text';
import { renderBody } from '@marbre/story/document/render-html';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { countWords } from '@marbre/story/document/word-count';
import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { QueryContext } from '../context';
import { correctionsSchema } from '../reading/get-published-story';

/**
 * A story as readers have it now, as one item of ninjs 3.1 (News in JSON, IPTC): the language it was written in,
 * and its translations as items of their own within it. One that was taken back is said to be, without its words.
 * Throws Problem('not-published') for a story that readers never saw: what is not approved is handed to nobody.
 */
export async function storyAsNinjs({ database }: QueryContext, storyId: string): Promise<object> {
  const rows = await database.publishedEdition.findMany({
    where: { storyId },
    orderBy: [{ isTranslation: 'asc' }, { publishedAt: 'asc' }, { editionId: 'asc' }],
    include: {
      story: { select: { rightsNote: true } },
      edition: { select: { _count: { select: { publications: true } } } },
    },
  });
  const [item, ...translations] = rows.flatMap((row) =>
    isLocale(row.locale) ? [itemOf({ ...row, locale: row.locale })] : [],
  );
  if (!item) throw new Problem('not-published');
  const associations = translations.map((translation) => ({
    name: `translation-${translation.language}`,
    rel: 'translation',
    ...translation,
  }));
  return { ...item, ...(associations.length > 0 && { associations }) };
}

type Row = Awaited<ReturnType<QueryContext['database']['publishedEdition']['findMany']>>[number] & {
  locale: Locale;
  story: { rightsNote: string };
  edition: { _count: { publications: number } };
};

function itemOf(row: Row) {
  const head = {
    uri: `urn:uuid:${row.editionId}`,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    version: String(row.edition._count.publications),
    firstCreated: row.publishedAt.toISOString(),
    versionCreated: (row.withdrawnAt ?? row.updatedAt).toISOString(),
    language: row.locale,
    altIds: [{ role: 'path', value: row.path }],
  };
  if (row.withdrawnAt) {
    return { ...head, pubStatus: 'canceled', ...(row.withdrawnNote && { edNote: row.withdrawnNote }) };
  }
  const corrections = correctionsSchema.parse(row.corrections).map(({ text }) => text);
  return {
    ...head,
    representationType: 'full',
    pubStatus: 'usable',
    headlines: [{ role: 'main', contentType: 'text/plain', value: row.headline }],
    ...(row.standfirst && {
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: row.standfirst }],
    }),
    ...(row.bylines.length > 0 && { by: row.bylines.join(', ') }),
    ...(row.topics.length > 0 && { subjects: row.topics.map((name) => ({ name, rel: 'about' })) }),
    ...(row.story.rightsNote && { usageTerms: row.story.rightsNote }),
    ...(corrections.length > 0 && { edNote: corrections.join('\n') }),
    bodies: bodiesOf(row),
  };
}

/** The text as the site shows it and as words alone; captions go with their pictures, which stay here. */
function bodiesOf({ content, locale }: Row) {
  const document = content as unknown as StoryDocument;
  const html = renderBody(document, { locale });
  const text = bodyOf(document)
    .filter(({ type }) => type !== 'figure')
    .map(textOf)
    .filter((words) => words.trim() !== '')
    .join('\n\n');
  return [
    { role: 'main', contentType: 'text/html', value: html },
    { role: 'text', contentType: 'text/plain', value: text },
  ].map((body) => ({ ...body, charCount: text.length, wordCount: countWords(text, locale) }));
}
