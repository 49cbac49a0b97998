import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveEvent, Reading } from '@marbre/api/reading/open-reading';
import { wordsFor } from '@marbre/story/vocabulary/interface-language';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
import { loadAssets } from './assets';
import { PageCache } from './cache/page-cache';
import { localeTag, paperTag, pathTag, storyTag } from './cache/page-tags';
import { makeReady, type ReadyPage } from './cache/ready-page';
import { securityHeaders } from './cache/security-headers';
import { sendPage } from './cache/send-page';
import { fill, readerMessages } from './messages/messages';
import { negotiateLocale } from './negotiate-locale';
import { answerPreview, type PreviewSources } from './preview/answer-preview';
import { rememberFor } from './remember-for';
import { type CachedRoute, renderRoute, type RenderSources } from './render-route';
import { type ReaderRoute, readRoute } from './route';
import type { Site } from './site';

export interface ReaderServerOptions {
  site: Site;
  reading: Reading;
  /** Shows the newsroom its unpublished words; without it no address does. */
  preview?: PreviewSources;
  /** Told of a page that could not be rendered. */
  onError: (error: unknown, path: string) => void;
  /** Memory for pages, all encodings together. */
  maximumBytes?: number;
  now?: () => Date;
}

export interface ReaderServer {
  /** Answers a request of the public site and returns true; false leaves it untouched for somebody else. */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  close: () => Promise<void>;
}

const defaultMaximumBytes = 96 * 1024 * 1024;

/**
 * The public site: documents rendered once per publication and sent from memory. It follows the newsroom
 * from the moment it is created; what it cannot hear of, it asks for again.
 */
export async function createReaderServer(options: ReaderServerOptions): Promise<ReaderServer> {
  const { site, reading, onError } = options;
  const headers = securityHeaders(site.origin);
  const assets = await loadAssets(headers);
  const cache = new PageCache({ maximumBytes: options.maximumBytes ?? defaultMaximumBytes });
  const sources: RenderSources = {
    site,
    assets,
    queries: reading.queries,
    headers,
    now: options.now ?? (() => new Date()),
  };
  const askFrame = rememberFor(1_000, () => reading.queries.frame(site.defaultLocale));
  // Of its own: where a reader is led is not told from what somebody else's page asked a moment ago.
  const askLanguages = rememberFor(1_000, () => reading.queries.frame(site.defaultLocale));
  const stop = reading.listen({
    onEvent: (event) => refresh(cache, event),
    onReady: () => cache.listening(),
    onGap: () => cache.deaf(),
  });

  async function findPage(key: string, route: CachedRoute): Promise<ReadyPage> {
    const page = await cache.get(key, () => makePage(route));
    if (page) return page;
    const locale: Locale = 'locale' in route ? route.locale : (await askLanguages()).ownLocale;
    const missing = await cache.get(`missing ${locale}`, () => makePage({ kind: 'missing', locale }));
    if (!missing) throw new Error('The page for missing pages is missing.');
    return missing;
  }

  async function makePage(route: CachedRoute): Promise<ReadyPage | null> {
    const rendered = await renderRoute(route, sources);
    return rendered && makeReady(rendered);
  }

  async function redirectHome(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { locales: published, ownLocale } = await askFrame();
    const locale = negotiateLocale(request.headers, ownLocale, published);
    const rest = { Vary: 'Accept-Language, Cookie', 'Cache-Control': 'private, no-cache', ...headers };
    response.writeHead(302, { Location: `/${locale}`, 'Content-Length': '0', ...rest }).end();
  }

  async function sendMissing(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { ownLocale: locale } = await askLanguages();
    const page = await findPage(`missing ${locale}`, { kind: 'missing', locale });
    sendPage(request, response, page);
  }

  /** What can be a language is not yet one of the paper's: there are more tags than pages worth keeping. */
  async function isPaperIn(locale: Locale): Promise<boolean> {
    // While the newsroom cannot be asked, what was rendered before is still sent.
    const frame = await askLanguages().catch(() => null);
    return frame === null || frame.newsroomLocales.includes(locale);
  }

  async function sendCached(
    route: CachedRoute,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if ('locale' in route && !(await isPaperIn(route.locale))) return sendMissing(request, response);
    const page = await findPage(keyOf(route, pathnameOf(request.url ?? '/')), route);
    sendPage(request, response, page);
  }

  function answerRoute(
    route: ReaderRoute,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> | void {
    if (route.kind === 'moved') {
      response.writeHead(301, { Location: route.to, 'Content-Length': '0', ...headers }).end();
      return;
    }
    if (route.kind === 'root') return redirectHome(request, response);
    if (route.kind === 'preview') {
      if (options.preview) {
        return answerPreview(route.pass, request, response, { ...sources, ...options.preview });
      }
      return sendMissing(request, response);
    }
    if (route.kind === 'asset') {
      const file = assets.files.get(route.path);
      if (file) return sendPage(request, response, file);
      return sendMissing(request, response);
    }
    return sendCached(route, request, response);
  }

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const pathname = pathnameOf(request.url ?? '/');
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (isReading) {
      const page = cache.fresh(pathname);
      if (page) {
        sendPage(request, response, page);
        return true;
      }
    }
    const route = readRoute(pathname);
    if (!route) return false;
    if (!isReading) {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': '0', ...headers }).end();
      return true;
    }
    Promise.resolve()
      .then(() => answerRoute(route, request, response))
      .catch((error: unknown) => {
        // What follows opens a preview, and is nobody else's to read.
        onError(error, route.kind === 'preview' ? '/preview/…' : pathname);
        sendFailure(response, 'locale' in route ? route.locale : site.defaultLocale, headers);
      });
    return true;
  }

  return {
    answer,
    async close() {
      await stop();
      await reading.close();
    },
  };
}

/**
 * A change of a story drops the pages that show it; what one language publishes renews its lists. Every page names
 * the paper's languages in their order.
 */
function refresh(cache: PageCache, event: LiveEvent): void {
  if (event.topic === 'language') cache.renew([paperTag]);
  if (event.topic !== 'reading') return;
  cache.drop([storyTag(event.storyId), pathTag(event.path)]);
  cache.renew([localeTag(event.locale), paperTag]);
}

/** The query never changes a page; cutting it here keeps campaign marks from filling the cache. */
function pathnameOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

/** Every unknown address of a language shares one page; a story is kept under the path the newsroom knows. */
function keyOf(route: CachedRoute, pathname: string): string {
  if (route.kind === 'missing') return `missing ${route.locale}`;
  return route.kind === 'story' ? route.path : pathname;
}

/** The one page that needs nothing of ours to work. */
function sendFailure(response: ServerResponse, locale: Locale, headers: Record<string, string>): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = wordsFor(locale);
  const messages = readerMessages[language];
  const body = fill(
    '<!doctype html><html lang="{locale}" dir="{direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>',
    {
      locale: language,
      direction: directionOf(language),
      title: messages.brokenTitle,
      text: messages.brokenText,
    },
  );
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    'Retry-After': '5',
    ...headers,
  });
  response.end(body);
}
