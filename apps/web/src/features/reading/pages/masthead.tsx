import { directionOf, localeName } from '@marbre/story/vocabulary/locale';
import { formatTime } from '../dates';
import type { ShellProps } from './page-shell';
import { SectionLink } from './section-link';

/** The paper's name, the day, the languages of this page and the sections. */
export function Masthead({ context, languages, sectionSlug, isFront }: ShellProps) {
  const { site, locale, frame, messages, now } = context;
  const name = (
    <a href={`/${locale}`} dir="auto">
      {site.name}
    </a>
  );
  return (
    <header className={isFront ? 'masthead masthead-front' : 'masthead'}>
      <div className="masthead-line">
        <p className="masthead-day">{formatTime(now, 'masthead', locale, site.timeZone)}</p>
        <Languages {...{ context, languages }} />
      </div>
      {isFront ? <h1 className="masthead-name">{name}</h1> : <p className="masthead-name">{name}</p>}
      {frame.sections.length > 0 && (
        <nav className="sections" aria-label={messages.sections}>
          <ul>
            {frame.sections.map((section) => (
              <li key={section.slug}>
                <SectionLink {...{ context, section }} isHere={section.slug === sectionSlug} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** Only the languages in which this very page can be read now; nothing when there is just one. */
function Languages({ context, languages }: Pick<ShellProps, 'context' | 'languages'>) {
  if (languages.length < 2) return null;
  return (
    <nav className="languages" aria-label={context.messages.languages}>
      <ul>
        {languages.map(({ locale, path }) => (
          <li key={locale}>
            <a
              href={encodeURI(path)}
              lang={locale}
              dir={directionOf(locale)}
              hrefLang={locale}
              data-language={locale}
              aria-current={locale === context.locale ? 'true' : undefined}
            >
              {localeName(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
