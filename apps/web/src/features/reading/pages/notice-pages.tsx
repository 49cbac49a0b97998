import type { ReaderListing, WithdrawnStory } from '@marbre/api/reading/open-reading';
import { formatTime } from '../dates';
import { fill } from '../messages/messages';
import type { PageContext } from './page-context';
import { PageShell } from './page-shell';
import { StoryCard } from './story-card';

interface NoticeProps {
  context: PageContext;
  latest: readonly ReaderListing[];
}

/** Nothing was ever published at this address: say so and lead on. */
export function MissingPage({ context, latest }: NoticeProps) {
  const { messages, inWords } = context;
  return (
    <PageShell
      context={context}
      title={messages.missingTitle}
      description={messages.missingText}
      canonicalPath={null}
      languages={[]}
    >
      <div className="notice-page" {...inWords}>
        <h1>{messages.missingTitle}</h1>
        <p>{messages.missingText}</p>
      </div>
      <Latest {...{ context, latest }} />
    </PageShell>
  );
}

/** A story was taken back: an honest notice in its place, and none of its words. */
export function WithdrawnPage({ context, notice, latest }: NoticeProps & { notice: WithdrawnStory }) {
  const { messages, words, site, set, inWords } = context;
  const time = formatTime(notice.withdrawnAt, 'moment', words, site.timeZone);
  return (
    <PageShell
      context={context}
      title={messages.withdrawnTitle}
      description={messages.withdrawnTitle}
      canonicalPath={null}
      languages={[]}
    >
      <div className="notice-page">
        <h1 {...inWords}>{messages.withdrawnTitle}</h1>
        <p {...inWords}>{fill(messages.withdrawnText, { time })}</p>
        {notice.note && (
          <p className="notice-note">
            <span {...inWords}>{messages.withdrawnReason}</span> {set(notice.note)}
          </p>
        )}
      </div>
      <Latest {...{ context, latest }} />
    </PageShell>
  );
}

function Latest({ context, latest }: NoticeProps) {
  if (latest.length === 0) return null;
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest" {...context.inWords}>
        {context.messages.latest}
      </h2>
      <div className="latest-stories">
        {latest.map((story) => (
          <StoryCard key={story.editionId} context={context} story={story} rank="plain" level={3} />
        ))}
      </div>
    </section>
  );
}
