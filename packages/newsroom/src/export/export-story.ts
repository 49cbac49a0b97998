import { plainTextOf } from '@marbre/story/document/plain-text';
import { renderBody } from '@marbre/story/document/render-html';
import { assertCan } from '@marbre/story/policy/can';
import { directionOf, isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { storyAsNinjs } from './story-as-ninjs';
import { readCurrentDocument } from '../writing/read-current-document';

export const exportFormats = ['json', 'html', 'text', 'ninjs'] as const;

export const exportStoryInput = z.object({
  storyId: z.uuid(),
  format: z.enum(exportFormats).default('json'),
});

/**
 * A whole story in every language, as one text: with its live words `json` keeps everything (metadata and
 * documents), `html` is a page one can open, `text` is words alone; `ninjs` is what readers have, for others.
 */
export async function exportStory(
  context: QueryContext,
  input: z.input<typeof exportStoryInput>,
): Promise<string> {
  assertCan(context.actor, 'story.read');
  const { storyId, format } = parseInput(exportStoryInput, input);
  if (format === 'ninjs') return `${JSON.stringify(await storyAsNinjs(context, storyId), null, 2)}\n`;
  const story = await readStory(context, storyId);
  if (format === 'json') return `${JSON.stringify(story, null, 2)}\n`;
  if (format === 'text') {
    return story.editions.map(({ document }) => `${plainTextOf(document)}\n`).join('\n* * *\n\n');
  }
  const articles = story.editions.map(({ locale, headline, standfirst, document }) =>
    [
      `<article lang="${locale}" dir="${directionOf(locale)}">`,
      `<h1>${escapeHtml(headline)}</h1>`,
      standfirst === '' ? '' : `<p><strong>${escapeHtml(standfirst)}</strong></p>`,
      `<p>${escapeHtml(story.bylines.join(', '))}</p>`,
      renderBody(document, { locale }),
      '</article>',
    ].join('\n'),
  );
  const title = escapeHtml(story.editions[0]?.headline ?? '');
  return `<!doctype html>\n<meta charset="utf-8">\n<title>${title}</title>\n${articles.join('\n<hr>\n')}\n`;
}

async function readStory(context: QueryContext, storyId: string) {
  const story = await context.database.story.findUnique({
    where: { id: storyId },
    include: {
      section: { select: { slug: true } },
      bylines: { orderBy: { position: 'asc' }, select: { name: true } },
      topics: { include: { topic: { select: { name: true } } } },
      editions: { orderBy: { id: 'asc' }, include: { reading: { select: { path: true } } } },
    },
  });
  if (!story) throw new Problem('not-found');
  const editions = [];
  for (const edition of story.editions) {
    if (!isLocale(edition.locale)) continue;
    const { document, contentHash } = await readCurrentDocument(context.database, edition.id);
    editions.push({
      editionId: edition.id,
      locale: edition.locale,
      status: edition.status,
      isTranslation: edition.sourceEditionId !== null,
      slug: edition.slug,
      path: edition.reading?.path ?? null,
      headline: edition.headline,
      standfirst: edition.standfirst,
      contentHash,
      document,
    });
  }
  return {
    storyId,
    section: story.section.slug,
    createdAt: story.createdAt.toISOString(),
    bylines: story.bylines.map(({ name }) => name),
    topics: story.topics.map(({ topic }) => topic.name),
    sourcesNote: story.sourcesNote,
    rightsNote: story.rightsNote,
    editions,
  };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
