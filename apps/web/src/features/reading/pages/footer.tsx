import type { PageContext } from './page-context';

const appearances = ['system', 'light', 'dark'] as const;

/** The foot of every page: where to go on, and how the page should look. */
export function Footer({ context }: { context: PageContext }) {
  const { site, locale, messages, frame } = context;
  const words = {
    system: messages.appearanceAuto,
    light: messages.appearanceLight,
    dark: messages.appearanceDark,
  };
  return (
    <footer className="foot">
      <p className="foot-name">
        <a href={`/${locale}`} lang="fr" dir="ltr">
          {site.name}
        </a>
      </p>
      <ul className="foot-links">
        {frame.sections.map((section) => (
          <li key={section.slug}>
            <a href={`/${locale}/section/${section.slug}`}>{section.name}</a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/feed.xml`}>{messages.feed}</a>
        </li>
      </ul>
      <div className="appearance" role="group" aria-label={messages.appearance} data-island="" hidden>
        {appearances.map((appearance) => (
          <button key={appearance} type="button" data-appearance={appearance} aria-pressed="false">
            {words[appearance]}
          </button>
        ))}
      </div>
    </footer>
  );
}
