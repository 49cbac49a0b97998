import type { FeedStory } from '@marbre/api/reading/open-reading';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { renderBody } from '@marbre/story/document/render-html';
import { localeName } from '@marbre/story/vocabulary/locale';
import { fill } from '../messages/messages';
import type { PageContext } from '../pages/page-context';
import { absolute } from '../site';
import { element, escapeXml, textElement, xmlDocument } from './xml';

/** RSS 2.0 with whole stories: https://www.rssboard.org/rss-specification, content and dc modules. */
export function renderFeed(context: PageContext, stories: readonly FeedStory[]): string {
  const { site, locale, messages } = context;
  const self = absolute(site, `/${locale}/feed.xml`);
  const newest = stories.map(({ updatedAt }) => updatedAt.getTime());
  const channel = element('channel', [
    textElement('title', `${site.name} (${localeName(locale)})`),
    textElement('link', absolute(site, `/${locale}`)),
    textElement('description', fill(messages.frontDescription, { site: site.name })),
    textElement('language', locale),
    ...(newest.length > 0 ? [textElement('lastBuildDate', new Date(Math.max(...newest)).toUTCString())] : []),
    textElement('ttl', '5'),
    element('atom:link', [], { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...stories.map((story) => renderItem(context, story)),
  ]);
  return xmlDocument(
    element('rss', [channel], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    }),
  );
}

function renderItem(context: PageContext, story: FeedStory): string {
  const { site, set, locale } = context;
  const address = absolute(site, story.path);
  const lead = story.standfirst ? `<p><strong>${escapeXml(set(story.standfirst))}</strong></p>` : '';
  const body = renderBody(normalizeDocument(story.content), { locale });
  return element('item', [
    textElement('title', set(story.headline)),
    textElement('link', address),
    textElement('guid', address, { isPermaLink: 'true' }),
    textElement('pubDate', story.publishedAt.toUTCString()),
    ...(story.standfirst ? [textElement('description', set(story.standfirst))] : []),
    ...story.bylines.map((name) => textElement('dc:creator', name)),
    ...story.topics.map((topic) => textElement('category', topic)),
    textElement('content:encoded', lead + body),
  ]);
}
