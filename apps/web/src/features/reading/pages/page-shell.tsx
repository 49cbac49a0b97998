import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { localeName, type Locale, scriptOf } from '@marbre/story/vocabulary/locale';
import { absolute } from '../site';
import { Footer } from './footer';
import { Masthead } from './masthead';
import type { PageContext } from './page-context';

/** The same matter in another language, by its path. */
export interface LanguageLink {
  locale: Locale;
  path: string;
}

export interface ShellProps {
  context: PageContext;
  /** Without the paper's name; empty on the front page. */
  title: string;
  description: string;
  /** The page's own path; null keeps it out of search engines. */
  canonicalPath: string | null;
  /** Every language in which this page can be read now, its own included. */
  languages: readonly LanguageLink[];
  /** Path offered to a reader of none of those languages. */
  defaultPath?: string;
  /** The page's kind for whoever shares it, and what goes with it. */
  openGraph?: readonly (readonly [property: string, content: string])[];
  structuredData?: object;
  /** The section one is in, for the masthead. */
  sectionSlug?: string;
  isFront?: boolean;
  /** Some letters are outside the first Latin file, so the page takes the second instead of italics. */
  hasExtendedLatin?: boolean;
  /** Laid over a page that is not public; search engines are told to leave it. */
  preview?: ReactNode;
  children: ReactNode;
}

/** A complete document: `<!doctype html>` to `</html>`. */
export function renderDocument(shell: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(shell)}`;
}

/** Everything around a page's own matter. */
export function PageShell(props: ShellProps) {
  const { context, children } = props;
  return (
    <html
      lang={context.locale}
      dir={context.direction}
      data-script={scriptOf(context.locale) === 'Arab' ? 'arabic' : undefined}
      data-letters={props.hasExtendedLatin ? 'extended' : undefined}
    >
      <Head {...props} />
      <body>
        <a className="skip" href="#main">
          <span {...context.inWords}>{context.messages.skip}</span>
        </a>
        <Masthead {...props} />
        <main id="main">{children}</main>
        {props.preview}
        <Footer context={context} path={props.canonicalPath ?? `/${context.locale}`} />
      </body>
    </html>
  );
}

function Head(props: ShellProps) {
  const { context, title, description, canonicalPath, languages, defaultPath } = props;
  const { site, assets, locale } = context;
  const fullTitle = title ? `${title} · ${site.name}` : site.name;
  const fonts = scriptOf(locale) === 'Arab' ? [assets.arabicFont, assets.latinFont] : [assets.latinFont];
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle}</title>
      {fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet} />
      {props.preview ? <link rel="stylesheet" href={assets.previewStylesheet} /> : null}
      <script src={assets.script} />
      <meta name="description" content={description} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141311" />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link
        rel="alternate"
        type="application/rss+xml"
        title={`${site.name} (${localeName(locale)})`}
        href={absolute(site, `/${locale}/feed.xml`)}
      />
      {canonicalPath === null || props.preview ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <meta name="robots" content="max-image-preview:large" />
          <link rel="canonical" href={absolute(site, canonicalPath)} />
          {languages.map((language) => (
            <link
              key={language.locale}
              rel="alternate"
              hrefLang={language.locale}
              href={absolute(site, language.path)}
            />
          ))}
          {defaultPath && <link rel="alternate" hrefLang="x-default" href={absolute(site, defaultPath)} />}
          <OpenGraph {...props} fullTitle={fullTitle} path={canonicalPath} />
        </>
      )}
      {props.structuredData && !props.preview && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(props.structuredData).replace(/</g, '\\u003c') }}
        />
      )}
    </head>
  );
}

const openGraphLocales: Readonly<Record<string, string>> = {
  fr: 'fr_FR',
  en: 'en_GB',
  ar: 'ar_AR',
  es: 'es_ES',
};

/** `pt_PT`: the language and the region it is most at home in, as https://ogp.me asks. */
function openGraphLocale(locale: Locale): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return openGraphLocales[locale] ?? (region ? `${language}_${region}` : language);
}

function OpenGraph(props: ShellProps & { fullTitle: string; path: string }) {
  const { context, languages, openGraph = [['og:type', 'website']] } = props;
  const tags: (readonly [string, string])[] = [
    ['og:site_name', context.site.name],
    ['og:title', props.title || props.fullTitle],
    ['og:description', props.description],
    ['og:url', absolute(context.site, props.path)],
    ['og:locale', openGraphLocale(context.locale)],
    ...languages
      .filter(({ locale }) => locale !== context.locale)
      .map(({ locale }) => ['og:locale:alternate', openGraphLocale(locale)] as const),
    ...openGraph,
  ];
  return (
    <>
      {tags.map(([property, content]) => (
        <meta key={property + content} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary" />
    </>
  );
}
