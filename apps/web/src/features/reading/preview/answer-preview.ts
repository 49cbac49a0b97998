import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Previews } from '@marbre/api/preview/open-previews';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { negotiate } from '../../../i18n/negotiate';
import { createPageContext } from '../pages/page-context';
import type { RenderSources } from '../render-route';
import { renderPreview, renderRefusedPreview } from './preview-page';

/** Where unpublished words come from, and whose browser asks for them. */
export interface PreviewSources {
  previews: Pick<Previews, 'get'>;
  /** The session in the browser's cookie; null when it is signed in to none. */
  sessionOf: (request: IncomingMessage) => Promise<string | null>;
}

/**
 * Shows a story as readers will see it to the one session its address was made for. Rendered each time, kept
 * by nobody, found by no search engine; only our own pages may show it in a frame.
 */
export async function answerPreview(
  pass: string,
  request: IncomingMessage,
  response: ServerResponse,
  { previews, sessionOf, ...sources }: PreviewSources & RenderSources,
): Promise<void> {
  const preview = await previews.get({ pass, sessionId: await sessionOf(request) });
  if (preview.state === 'refused') {
    const context = await openContext(sources, negotiate(request.headers['accept-language'] ?? null));
    send(request, response, 403, renderRefusedPreview(context, preview.reason), sources.headers);
    return;
  }
  const { story, section } = preview;
  const [context, related] = await Promise.all([
    openContext(sources, story.locale),
    sources.queries.related(story),
  ]);
  const isKnown = context.frame.sections.some(({ slug }) => slug === section.slug);
  const sections = isKnown ? context.frame.sections : [...context.frame.sections, section];
  const withSection = { ...context, frame: { ...context.frame, sections } };
  send(request, response, 200, renderPreview(withSection, preview, related), sources.headers);
}

async function openContext({ site, assets, queries, now }: RenderSources, locale: Locale) {
  return createPageContext({ site, assets, frame: await queries.frame(locale), locale, now: now() });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...headers,
    'Content-Security-Policy': (headers['Content-Security-Policy'] ?? '').replace(
      "frame-ancestors 'none'",
      "frame-ancestors 'self'",
    ),
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'no-referrer',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
