import type { ReaderFront, ReaderListing } from '@marbre/api/reading/open-reading';
import { localeName } from '@marbre/story/vocabulary/locale';
import { fill } from '../messages/messages';
import { absolute } from '../site';
import type { PageContext } from './page-context';
import { PageShell } from './page-shell';
import { SectionLink, SectionName } from './section-link';
import { StoryCard } from './story-card';

/** One lead, a second rank in columns, then every section under its rule. */
export function FrontPage({ context, front }: { context: PageContext; front: ReaderFront }) {
  const { site, locale, messages, frame } = context;
  const kickers = new Map(
    frame.sections.map((section) => [section.slug, <SectionName key="name" {...{ context, section }} />]),
  );
  const columns = inColumns(front.second);
  return (
    <PageShell
      context={context}
      title=""
      description={fill(messages.frontDescription, { site: site.name })}
      canonicalPath={front.lead ? `/${locale}` : null}
      languages={frame.locales.map((each) => ({ locale: each, path: `/${each}` }))}
      defaultPath="/"
      structuredData={{
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: site.name,
        url: absolute(site, `/${locale}`),
        inLanguage: locale,
      }}
      isFront
    >
      {front.lead ? (
        <div className={`front-top front-columns-${columns.length}`}>
          <StoryCard
            context={context}
            story={front.lead}
            rank="lead"
            level={2}
            kicker={kickers.get(front.lead.sectionSlug)}
          >
            {front.lead.keyPoints.length > 0 && (
              <ul className="lead-points">
                {front.lead.keyPoints.slice(0, 3).map((point) => (
                  <li key={point}>{context.set(point)}</li>
                ))}
              </ul>
            )}
          </StoryCard>
          {columns.map((stories, index) => (
            <div className="front-column" key={stories[0]?.editionId ?? index}>
              {stories.map((story) => (
                <StoryCard
                  key={story.editionId}
                  {...{ context, story }}
                  rank="second"
                  level={2}
                  kicker={kickers.get(story.sectionSlug)}
                />
              ))}
            </div>
          ))}
        </div>
      ) : (
        <EmptyFront context={context} />
      )}
      <div className="front-sections">
        {front.sections.map((section) => (
          <FrontSection key={section.slug} {...{ context, section }} />
        ))}
      </div>
    </PageShell>
  );
}

/** A section with little in it shares its row with the next. */
function FrontSection({
  context,
  section,
}: {
  context: PageContext;
  section: ReaderFront['sections'][number];
}) {
  const size = section.stories.length < 3 ? ' front-section-small' : '';
  return (
    <section className={`front-section${size}`} aria-labelledby={`section-${section.slug}`}>
      <h2 id={`section-${section.slug}`} className="front-section-name">
        <SectionLink {...{ context, section }} />
      </h2>
      <div className="front-section-stories">
        {section.stories.map((story, index) => (
          <StoryCard
            key={story.editionId}
            {...{ context, story }}
            rank={index === 0 ? 'second' : 'plain'}
            level={3}
          />
        ))}
      </div>
    </section>
  );
}

function EmptyFront({ context }: { context: PageContext }) {
  const { messages, frame, inWords } = context;
  return (
    <div className="notice-page">
      <h2 {...inWords}>{messages.frontEmpty}</h2>
      {frame.locales.length > 0 && (
        <p>
          <span {...inWords}>{messages.elsewhere}</span>{' '}
          {frame.locales.map((each) => (
            <a key={each} className="plain-link" href={`/${each}`} lang={each} data-language={each}>
              {localeName(each)}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

/** Two columns once there is enough for both. */
function inColumns(stories: ReaderListing[]): ReaderListing[][] {
  if (stories.length === 0) return [];
  if (stories.length < 3) return [stories];
  const half = Math.ceil(stories.length / 2);
  return [stories.slice(0, half), stories.slice(half)];
}
