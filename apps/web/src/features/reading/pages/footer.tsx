import type { PageContext } from './page-context';
import { SectionLink } from './section-link';

const appearances = ['system', 'light', 'dark'] as const;

/** The foot of every page: where to go on, how it should look and, on paper, where it came from. */
export function Footer({ context, path }: { context: PageContext; path: string }) {
  const { site, locale, messages, frame, inWords } = context;
  const words = {
    system: messages.appearanceAuto,
    light: messages.appearanceLight,
    dark: messages.appearanceDark,
  };
  return (
    <footer className="foot">
      <p className="foot-name">
        <a href={`/${locale}`} dir="auto">
          {site.name}
        </a>
      </p>
      <p className="foot-address" dir="ltr">
        {/* In its own letters: on paper nobody follows it but by hand. */}
        {site.origin}
        {path}
      </p>
      <ul className="foot-links">
        {frame.sections.map((section) => (
          <li key={section.slug}>
            <SectionLink {...{ context, section }} />
          </li>
        ))}
        <li>
          <a href={`/${locale}/feed.xml`} {...inWords}>
            {messages.feed}
          </a>
        </li>
      </ul>
      <div
        className="appearance"
        role="group"
        aria-label={messages.appearance}
        data-island=""
        hidden
        {...inWords}
      >
        {appearances.map((appearance) => (
          <button key={appearance} type="button" data-appearance={appearance} aria-pressed="false">
            {words[appearance]}
          </button>
        ))}
      </div>
    </footer>
  );
}
