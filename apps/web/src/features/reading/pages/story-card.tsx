import type { ReactNode } from 'react';
import type { ReaderListing } from '@marbre/api/reading/open-reading';
import { formatAge, formatTime, joinNames } from '../dates';
import { fill } from '../messages/messages';
import type { PageContext } from './page-context';

interface StoryCardProps {
  context: PageContext;
  story: ReaderListing;
  /** Rank by size of type: `lead`, `second`, `plain`, or `line` for a headline alone. */
  rank: 'lead' | 'second' | 'plain' | 'line';
  /** Depth of the headline in the page's outline. */
  level: 2 | 3;
  /** A short word above the headline, such as the section. */
  kicker?: ReactNode;
  children?: ReactNode;
}

/** One story in a list. The whole headline is the link; nothing else competes with it. */
export function StoryCard({ context, story, rank, level, kicker, children }: StoryCardProps) {
  const { locale, messages, now, site, set, words, inWords } = context;
  const Heading = level === 2 ? 'h2' : 'h3';
  const byline =
    story.bylines.length > 0 ? fill(messages.byline, { names: joinNames(story.bylines, words) }) : '';
  return (
    <article className={`card card-${rank}`}>
      {kicker && <p className="kicker">{kicker}</p>}
      <Heading className="card-headline">
        <a href={encodeURI(story.path)}>{set(story.headline)}</a>
      </Heading>
      {rank !== 'line' && story.standfirst && <p className="card-standfirst">{set(story.standfirst)}</p>}
      {children}
      <p className="card-meta">
        {rank !== 'line' && byline && (
          <span className="card-byline" {...inWords}>
            {byline}
          </span>
        )}
        <time
          dateTime={story.publishedAt.toISOString()}
          title={formatTime(story.publishedAt, 'moment', locale, site.timeZone)}
        >
          {formatAge(story.publishedAt, now, locale, site.timeZone)}
        </time>
      </p>
    </article>
  );
}
