import type { ReaderStory } from '@marbre/api/reading/open-reading';
import type { PageContext } from './pages/page-context';
import { absolute } from './site';

/** The story as schema.org knows it: https://schema.org/NewsArticle. */
export function describeArticle(context: PageContext, story: ReaderStory, sectionName?: string): object {
  const { site, assets, locale } = context;
  const address = absolute(site, story.path);
  const reference = ({ locale: language, path }: ReaderStory['alternates'][number]) => ({
    '@type': 'NewsArticle',
    inLanguage: language,
    url: absolute(site, path),
  });
  const original = story.isTranslation
    ? story.alternates.find((alternate) => alternate.locale === story.sourceLocale)
    : undefined;
  const translations = story.isTranslation ? [] : story.alternates;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    mainEntityOfPage: address,
    url: address,
    headline: story.headline,
    ...(story.standfirst ? { description: story.standfirst } : {}),
    inLanguage: locale,
    datePublished: story.publishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    author:
      story.bylines.length > 0 ? story.bylines.map((name) => ({ '@type': 'Person', name })) : publisher(),
    publisher: publisher(),
    ...(sectionName ? { articleSection: sectionName } : {}),
    ...(story.topics.length > 0 ? { keywords: story.topics } : {}),
    wordCount: story.wordCount,
    isAccessibleForFree: true,
    ...(original ? { translationOfWork: reference(original) } : {}),
    ...(translations.length > 0 ? { workTranslation: translations.map(reference) } : {}),
    ...(story.corrections.length > 0
      ? {
          correction: story.corrections.map((correction) => ({
            '@type': 'CorrectionComment',
            datePublished: correction.at.toISOString(),
            text: correction.text,
          })),
        }
      : {}),
  };

  function publisher(): object {
    return {
      '@type': 'NewsMediaOrganization',
      name: site.name,
      url: absolute(site, '/'),
      logo: { '@type': 'ImageObject', url: absolute(site, assets.icon) },
    };
  }
}
