import type { ReaderStory } from '@marbre/api/reading/open-reading';
import { directionOf } from '@marbre/story/vocabulary/locale';
import { formatReadingTime, formatTime, joinNames, languageName } from '../dates';
import { fill } from '../messages/messages';
import type { PageContext } from './page-context';

interface PartProps {
  context: PageContext;
  story: ReaderStory;
}

/** Minutes within which a second publication is not worth calling an update. */
const settling = 60_000;

/** Who signed, when, in which language first, how long it takes. */
export function StoryMeta({ context, story }: PartProps) {
  const { locale, messages, words, inWords } = context;
  const corrected = story.corrections[0]?.at;
  const isUpdated = story.updatedAt.getTime() - story.publishedAt.getTime() > settling;
  return (
    <div className="story-meta" {...inWords}>
      {story.bylines.length > 0 && (
        <p className="byline">{fill(messages.byline, { names: joinNames(story.bylines, words) })}</p>
      )}
      <p>
        <Moment context={context} at={story.publishedAt} message={messages.published} />
      </p>
      {corrected ? (
        <p>
          <Moment context={context} at={corrected} message={messages.corrected} />
        </p>
      ) : (
        isUpdated && (
          <p>
            <Moment context={context} at={story.updatedAt} message={messages.updated} />
          </p>
        )
      )}
      <Origin {...{ context, story }} />
      <p>{fill(messages.readingTime, { minutes: formatReadingTime(story.wordCount, locale, words) })}</p>
      <p data-island="" hidden>
        <button type="button" className="share" data-share="" data-done={messages.copied}>
          {messages.share}
        </button>
      </p>
    </div>
  );
}

/** A translation says what it was translated from, and leads to it when it can be read. */
function Origin({ context, story }: PartProps) {
  const { locale, messages, words } = context;
  if (!story.isTranslation || story.sourceLocale === locale) return null;
  const original = story.alternates.find((alternate) => alternate.locale === story.sourceLocale);
  return (
    <p>
      {fill(messages.translatedFrom, { language: languageName(story.sourceLocale, words) })}
      {original && (
        <>
          {' · '}
          <a href={encodeURI(original.path)} hrefLang={original.locale} data-language={original.locale}>
            {messages.readOriginal}
          </a>
        </>
      )}
    </p>
  );
}

/** What was put right, in plain words, above the text it was wrong in. */
export function Corrections({ context, story }: PartProps) {
  const { locale, messages, site, set } = context;
  if (story.corrections.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections" {...context.inWords}>
        {messages.correction}
      </h2>
      {story.corrections.map((correction) => (
        <p key={correction.at.toISOString() + correction.text}>
          <time dateTime={correction.at.toISOString()}>
            {formatTime(correction.at, 'moment', locale, site.timeZone)}
          </time>{' '}
          {set(correction.text)}
        </p>
      ))}
    </section>
  );
}

/** The accepted key points, when there are any. */
export function KeyPoints({ context, story }: PartProps) {
  const { messages, set } = context;
  if (story.keyPoints.length === 0) return null;
  return (
    <section className="key-points" aria-labelledby="key-points">
      <h2 id="key-points" {...context.inWords}>
        {messages.keyPoints}
      </h2>
      <ul>
        {story.keyPoints.map((point) => (
          <li key={point}>{set(point)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The same story in its other published languages, each headline in its own language and direction. */
export function OtherLanguages({ context, story }: PartProps) {
  const { messages, words, inWords } = context;
  if (story.alternates.length === 0) return null;
  return (
    <ul className="other-languages">
      {story.alternates.map((alternate) => (
        <li key={alternate.locale}>
          <span {...inWords}>
            {messages.alsoIn} {languageName(alternate.locale, words)}
          </span>
          <a
            href={encodeURI(alternate.path)}
            lang={alternate.locale}
            dir={directionOf(alternate.locale)}
            hrefLang={alternate.locale}
            data-language={alternate.locale}
          >
            {alternate.headline}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Moment({ context, at, message }: { context: PageContext; at: Date; message: string }) {
  const { words, site } = context;
  return (
    <time dateTime={at.toISOString()}>
      {fill(message, { time: formatTime(at, 'moment', words, site.timeZone) })}
    </time>
  );
}
