import type { ReadingQueries } from '@marbre/api/reading/open-reading';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { readReadingCursor } from '../../reading-data';
import type { ReaderAssets } from './assets';
import { pageCacheControl } from './cache/cache-control';
import { localeTag, paperTag, pathTag, storyTag } from './cache/page-tags';
import type { RenderedPage } from './cache/ready-page';
import { renderFeed } from './feeds/rss';
import { renderNewsSitemap, renderRobots, renderSitemapDay, renderSitemapIndex } from './feeds/sitemap';
import {
  renderFront,
  renderMissing,
  renderSection,
  renderStory,
  renderWithdrawn,
} from './pages/render-pages';
import { createPageContext, type PageContext } from './pages/page-context';
import type { ReaderRoute } from './route';
import type { Site } from './site';

/** What rendering needs: the paper, its files, the newsroom's queries and the time. */
export interface RenderSources {
  site: Site;
  assets: ReaderAssets;
  queries: ReadingQueries;
  headers: Record<string, string>;
  now: () => Date;
}

const latestSize = 6;

/** Routes that are rendered and kept; the others are answered on the spot. */
export type CachedRoute = Exclude<ReaderRoute, { kind: 'root' | 'asset' | 'moved' | 'preview' }>;

type Matter = Pick<RenderedPage, 'body'> & Partial<Omit<RenderedPage, 'body' | 'headers' | 'cacheControl'>>;

const htmlType = 'text/html; charset=utf-8';
const xmlType = 'application/xml; charset=utf-8';

/** The page a route shows now, or null when there is nothing at that address. */
export async function renderRoute(route: CachedRoute, sources: RenderSources): Promise<RenderedPage | null> {
  const matter = await renderMatter(route, sources);
  if (!matter) return null;
  return {
    status: 200,
    contentType: htmlType,
    shows: [],
    drawsFrom: 'locale' in route ? [localeTag(route.locale), paperTag] : [paperTag],
    ...matter,
    cacheControl: pageCacheControl,
    headers: sources.headers,
  };
}

async function renderMatter(route: CachedRoute, sources: RenderSources): Promise<Matter | null> {
  const { queries, site } = sources;
  switch (route.kind) {
    case 'front': {
      const [context, front] = await Promise.all([
        openContext(sources, route.locale),
        queries.front(route.locale),
      ]);
      const stories = [front.lead ?? [], front.second, front.sections.map((section) => section.stories)].flat(
        2,
      );
      return { body: renderFront(context, front), shows: stories.map(({ storyId }) => storyTag(storyId)) };
    }
    case 'section':
      return renderSectionRoute(route, sources);
    case 'story':
      return renderStoryRoute(route, sources);
    case 'missing':
      return renderMissingRoute(route.locale, sources);
    case 'feed': {
      const [context, stories] = await Promise.all([
        openContext(sources, route.locale),
        queries.feed(route.locale),
      ]);
      const shows = stories.map(({ storyId }) => storyTag(storyId));
      return { body: renderFeed(context, stories), contentType: 'application/rss+xml; charset=utf-8', shows };
    }
    case 'sitemap-index': {
      const { locales } = await queries.frame(site.defaultLocale);
      const days = await Promise.all(locales.map((locale) => queries.sitemapDays(locale)));
      const published = locales.filter((_, index) => days[index]?.length);
      return { body: renderSitemapIndex(site, published, days.flat()), contentType: xmlType };
    }
    case 'sitemap-day': {
      const entries = await queries.sitemapDay(route);
      return entries.length > 0 ? { body: renderSitemapDay(site, entries), contentType: xmlType } : null;
    }
    case 'news-sitemap': {
      const entries = await queries.newsSitemap(route.locale, sources.now());
      return { body: renderNewsSitemap(site, entries), contentType: xmlType };
    }
    case 'robots':
      return { body: renderRobots(site), contentType: 'text/plain; charset=utf-8' };
  }
}

async function renderStoryRoute(
  { locale, path }: Extract<CachedRoute, { kind: 'story' }>,
  sources: RenderSources,
): Promise<Matter | null> {
  const { queries } = sources;
  const published = await queries.story(path);
  if (!published) return null;
  if (published.state === 'withdrawn') {
    const { notice } = published;
    const [context, latest] = await Promise.all([
      openContext(sources, locale),
      queries.latest(locale, latestSize),
    ]);
    const shows = [notice, ...latest].map(({ storyId }) => storyTag(storyId));
    return { status: 410, body: renderWithdrawn(context, notice, latest), shows: [pathTag(path), ...shows] };
  }
  const { story } = published;
  const [context, related] = await Promise.all([openContext(sources, locale), queries.related(story)]);
  const shows = [story, ...related].map(({ storyId }) => storyTag(storyId));
  return { body: renderStory(context, story, related), shows: [pathTag(path), ...shows] };
}

async function renderSectionRoute(
  { locale, slug, after }: Extract<CachedRoute, { kind: 'section' }>,
  sources: RenderSources,
): Promise<Matter | null> {
  const cursor = after === null ? undefined : readReadingCursor(after);
  if (cursor === null) return null;
  const [context, page] = await Promise.all([
    openContext(sources, locale),
    sources.queries.section({ locale, slug, after: cursor }),
  ]);
  if (!page || (cursor && page.stories.length === 0)) return null;
  return {
    body: renderSection(context, page, after),
    shows: page.stories.map(({ storyId }) => storyTag(storyId)),
  };
}

async function renderMissingRoute(locale: Locale, sources: RenderSources): Promise<Matter> {
  const [context, latest] = await Promise.all([
    openContext(sources, locale),
    sources.queries.latest(locale, latestSize),
  ]);
  const shows = latest.map(({ storyId }) => storyTag(storyId));
  return { status: 404, body: renderMissing(context, latest), shows };
}

async function openContext(sources: RenderSources, locale: Locale): Promise<PageContext> {
  const { site, assets, queries, now } = sources;
  return createPageContext({ site, assets, frame: await queries.frame(locale), locale, now: now() });
}
