import type { Preview, PreviewRefusal } from '@marbre/api/preview/open-previews';
import { formatTime } from '../dates';
import { fill } from '../messages/messages';
import { type PageContext } from '../pages/page-context';
import { PageShell, renderDocument } from '../pages/page-shell';
import { StoryPage } from '../pages/story-page';
import type { ReaderListing } from '@marbre/api/reading/open-reading';

type Shown = Extract<Preview, { state: 'shown' }>;

/** The story's page as readers will have it, with nothing but a mark laid over it. */
export function renderPreview(
  context: PageContext,
  { story, revision }: Shown,
  related: readonly ReaderListing[],
): string {
  return renderDocument(
    <StoryPage
      context={context}
      story={story}
      related={related}
      preview={<Mark {...{ context, revision }} />}
    />,
  );
}

function Mark({ context, revision }: { context: PageContext; revision: Shown['revision'] }) {
  const { messages, words: locale, site, now, inWords } = context;
  const time = formatTime(revision?.createdAt ?? now, 'moment', locale, site.timeZone);
  return (
    <p className="preview-mark" role="note" {...inWords}>
      <strong>{messages.preview}</strong>
      {' · '}
      {revision
        ? fill(messages.previewRevision, { number: revision.number.toLocaleString(locale), time })
        : fill(messages.previewPresent, { time })}
    </p>
  );
}

/** Says plainly why an address shows no preview, and none of the words. */
export function renderRefusedPreview(context: PageContext, reason: PreviewRefusal): string {
  const { messages } = context;
  const words = {
    expired: messages.previewExpired,
    ended: messages.previewEnded,
    invalid: messages.previewInvalid,
  }[reason];
  return renderDocument(
    <PageShell
      context={context}
      title={messages.previewRefused}
      description={words}
      canonicalPath={null}
      languages={[]}
    >
      <div className="notice-page">
        <h1>{messages.previewRefused}</h1>
        <p>{words}</p>
        <p>
          <a href="/desk">{messages.previewDesk}</a>
        </p>
      </div>
    </PageShell>,
  );
}
