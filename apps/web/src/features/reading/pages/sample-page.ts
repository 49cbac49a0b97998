import type { ReaderListing, ReaderStory } from '@marbre/api/reading/open-reading';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { loadAssets } from '../assets';
import { createPageContext, type PageContext } from './page-context';

/** Sample matter for the tests of pages and feeds. */

const sampleNow = new Date('2026-11-23T12:00:00Z');

export async function sampleContext(locale: Locale): Promise<PageContext> {
  return createPageContext({
    site: {
      name: 'Le Marbre',
      origin: 'https://paper.example',
      timeZone: 'Europe/Paris',
      defaultLocale: 'fr',
    },
    assets: await loadAssets({}),
    frame: {
      sections: [{ slug: 'monde', name: 'Monde', nameLocale: 'fr' }],
      locales: ['fr', 'en', 'ar'],
      newsroomLocales: ['fr', 'en', 'ar', 'es'],
      ownLocale: 'fr',
    },
    locale,
    now: sampleNow,
  });
}

export function sampleListing(change: Partial<ReaderListing> = {}): ReaderListing {
  return {
    editionId: '0190a0a0-0000-7000-8000-000000000001',
    storyId: '0190a0a0-0000-7000-8000-00000000000a',
    locale: 'fr',
    sectionSlug: 'monde',
    path: '/fr/2026/11/23/une-treve',
    headline: 'Une trêve : deux jours de répit',
    standfirst: 'Le pont a rouvert à l’aube.',
    bylines: ['Inès Rahmani'],
    keyPoints: [],
    publishedAt: new Date('2026-11-23T06:00:00Z'),
    updatedAt: new Date('2026-11-23T06:00:00Z'),
    ...change,
  };
}

export function sampleStory(change: Partial<ReaderStory> = {}): ReaderStory {
  return {
    ...sampleListing(),
    topics: ['Libye'],
    content: {
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: 'Une trêve : deux jours de répit' }] },
        { type: 'standfirst' },
        { type: 'paragraph', content: [{ type: 'text', text: 'Les ambulances sont passées : enfin !' }] },
      ],
    },
    wordCount: 460,
    isTranslation: false,
    sourceLocale: 'fr',
    corrections: [],
    alternates: [],
    ...change,
  };
}
