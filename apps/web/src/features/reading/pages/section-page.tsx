import type { ReaderSectionPage } from '@marbre/api/reading/open-reading';
import { fill } from '../messages/messages';
import type { PageContext } from './page-context';
import { PageShell } from './page-shell';
import { SectionName } from './section-link';
import { StoryCard } from './story-card';

/** A section, newest first, page after page into the archive. */
export function SectionPage({
  context,
  page,
  cursor,
}: {
  context: PageContext;
  page: ReaderSectionPage;
  /** The cursor of an older page; null on the first. */
  cursor: string | null;
}) {
  const { locale, messages, site, inWords } = context;
  const { section, stories, older, locales } = page;
  const path = `/${locale}/section/${section.slug}`;
  return (
    <PageShell
      context={context}
      title={section.name}
      description={fill(messages.sectionDescription, { section: section.name, site: site.name })}
      canonicalPath={stories.length > 0 ? (cursor ? `${path}/${cursor}` : path) : null}
      // Older pages are cut at other places in other languages.
      languages={
        cursor ? [] : locales.map((each) => ({ locale: each, path: `/${each}/section/${section.slug}` }))
      }
      sectionSlug={section.slug}
    >
      <h1 className="section-title">
        <SectionName {...{ context, section }} />
      </h1>
      {stories.length === 0 && (
        <p className="quiet" {...inWords}>
          {messages.sectionEmpty}
        </p>
      )}
      <div className="section-stories">
        {stories.map((story, index) => (
          <StoryCard
            key={story.editionId}
            {...{ context, story }}
            rank={index === 0 && !cursor ? 'lead' : 'second'}
            level={2}
          />
        ))}
      </div>
      {(cursor || older) && (
        <nav className="pager" aria-label={section.name}>
          {cursor && (
            <a href={path} {...inWords}>
              {messages.newest}
            </a>
          )}
          {older && (
            <a href={`${path}/${older}`} rel="next" {...inWords}>
              {messages.older}
            </a>
          )}
        </nav>
      )}
    </PageShell>
  );
}
