import type { ReaderListing, ReaderStory } from '@marbre/api/reading/open-reading';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { renderBody } from '@marbre/story/document/render-html';
import { isLatin } from '@marbre/story/vocabulary/locale';
import type { ReactNode } from 'react';
import { describeArticle } from '../structured-data';
import { PageShell } from './page-shell';
import type { PageContext } from './page-context';
import { SectionLink } from './section-link';
import { StoryCard } from './story-card';
import { Corrections, KeyPoints, OtherLanguages, StoryMeta } from './story-parts';

/** Letters the first Latin font file does not hold: ğ, ł, ş, ā. */
const extendedLatin = /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]/;

/** A story as it was approved, with what a reader needs to judge and to follow it. */
export function StoryPage({
  context,
  story,
  related,
  preview,
}: {
  context: PageContext;
  story: ReaderStory;
  related: readonly ReaderListing[];
  /** Laid over a page shown before publication. */
  preview?: ReactNode;
}) {
  const { locale, messages, frame, set } = context;
  const section = frame.sections.find(({ slug }) => slug === story.sectionSlug);
  const body = renderBody(normalizeDocument(story.content), { locale });
  const languages = [{ locale, path: story.path }, ...story.alternates].sort(
    (a, b) => frame.locales.indexOf(a.locale) - frame.locales.indexOf(b.locale),
  );
  const original = languages.find((language) => language.locale === story.sourceLocale);
  return (
    <PageShell
      context={context}
      title={story.headline}
      description={story.standfirst || story.headline}
      canonicalPath={story.path}
      languages={languages}
      defaultPath={(original ?? languages[0])?.path}
      openGraph={[
        ['og:type', 'article'],
        ['article:published_time', story.publishedAt.toISOString()],
        ['article:modified_time', story.updatedAt.toISOString()],
        ...(section ? [['article:section', section.name] as const] : []),
        ...story.topics.map((topic) => ['article:tag', topic] as const),
      ]}
      structuredData={describeArticle(context, story, section?.name)}
      sectionSlug={story.sectionSlug}
      preview={preview}
      hasExtendedLatin={isLatin(locale) && extendedLatin.test(story.headline + story.standfirst + body)}
    >
      <article className="story">
        <header className="story-head">
          {section && (
            <p className="kicker">
              <SectionLink {...{ context, section }} />
            </p>
          )}
          <h1>{set(story.headline)}</h1>
          {story.standfirst && <p className="standfirst">{set(story.standfirst)}</p>}
        </header>
        <StoryMeta {...{ context, story }} />
        <div className="story-column">
          <Corrections {...{ context, story }} />
          <KeyPoints {...{ context, story }} />
          <div className="story-text" dangerouslySetInnerHTML={{ __html: body }} />
          {story.topics.length > 0 && (
            <p className="topics">
              <span {...context.inWords}>{messages.topics}</span> {story.topics.join(' · ')}
            </p>
          )}
          <OtherLanguages {...{ context, story }} />
        </div>
        {related.length > 0 && (
          <section className="related" aria-labelledby="related">
            <h2 id="related" {...context.inWords}>
              {messages.related}
            </h2>
            {related.map((each) => (
              <StoryCard key={each.editionId} context={context} story={each} rank="line" level={3} />
            ))}
          </section>
        )}
      </article>
    </PageShell>
  );
}
