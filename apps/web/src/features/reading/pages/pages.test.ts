import { describe, expect, it } from 'vitest';
import { loadAssets } from '../assets';
import { renderFront, renderMissing, renderSection, renderStory, renderWithdrawn } from './render-pages';
import { sampleContext, sampleListing, sampleStory } from './sample-page';

const hostile =
  '"><script>alert(1)</script><img src=x onerror=alert(1)> </title></script> {{x}} &amp; \u0000';
const french = await sampleContext('fr');

/** Every page with the given words wherever a newsroom's words appear. */
function everyPage(words: string): string[] {
  const listing = sampleListing({ headline: words, standfirst: words, bylines: [words], keyPoints: [words] });
  const story = sampleStory({
    ...listing,
    topics: [words],
    corrections: [{ at: new Date(), text: words }],
    alternates: [{ locale: 'en', path: '/en/2026/11/23/a', headline: words }],
    content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  });
  const section = { slug: 'monde', name: words, nameLocale: 'fr' as const, stories: [listing] };
  const notice = { storyId: '1', locale: 'fr', path: '/fr/x', withdrawnAt: new Date(), note: words } as const;
  return [
    renderStory(french, story, [listing]),
    renderFront(french, { lead: listing, second: [listing], sections: [section] }),
    renderSection(french, { section, stories: [listing], older: 'abc', locales: ['fr'] }, null),
    renderWithdrawn(french, notice, [listing]),
    renderMissing(french, [listing]),
  ];
}

describe('every page', () => {
  it('shows hostile words as words', () => {
    for (const html of everyPage(hostile)) {
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script/g)?.length);
    }
  });

  it('runs no script and carries no style of its own, as its policy says', () => {
    for (const html of everyPage('des mots')) {
      expect(html).not.toMatch(/ style=|<style| on[a-z]+="/);
      for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) {
        expect(attributes).toMatch(/src="\/_reader\/|type="application\/ld\+json"/);
      }
    }
  });

  it('names its language, its direction and one h1', () => {
    for (const html of everyPage('des mots')) {
      expect(html).toMatch(/^<!doctype html><html lang="fr" dir="ltr"/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('<main id="main">');
    }
  });
});

describe('a section', () => {
  it('leads to itself in the other languages, on its first page only', () => {
    const page = {
      section: { slug: 'monde', name: 'Monde', nameLocale: 'fr' as const },
      stories: [sampleListing()],
      older: null,
      locales: ['fr', 'ar'],
    };
    const arabic = 'href="/ar/section/monde"';
    expect(renderSection(french, page, null)).toContain(arabic);
    expect(renderSection(french, page, null)).toContain('hrefLang="ar"');
    expect(renderSection(french, page, 'abc')).not.toContain(arabic);
  });
});

describe('a story page', () => {
  const alternates = [{ locale: 'ar', path: '/ar/2026/11/23/hudna', headline: 'هدنة' }] as const;

  it('tells search engines and readers of published languages only, itself included', () => {
    const html = renderStory(french, sampleStory({ alternates: [...alternates] }), []);
    const languages = [...html.matchAll(/hrefLang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [
      lang,
      href,
    ]);
    expect(languages).toEqual([
      ['fr', 'https://paper.example/fr/2026/11/23/une-treve'],
      ['ar', 'https://paper.example/ar/2026/11/23/hudna'],
      ['x-default', 'https://paper.example/fr/2026/11/23/une-treve'],
    ]);
    expect(html).not.toContain('/en/2026');
    expect(html).not.toContain('>English<');
    expect(html).toContain('<link rel="canonical" href="https://paper.example/fr/2026/11/23/une-treve"');
  });

  it('has no language switcher when it can be read in one language', () => {
    expect(renderStory(french, sampleStory(), [])).not.toContain('class="languages"');
  });

  it('puts a correction before the text it corrects', () => {
    const corrections = [{ at: new Date('2026-11-23T08:00:00Z'), text: 'Il y avait 214 blessés, non 241.' }];
    const html = renderStory(french, sampleStory({ corrections }), []);
    expect(html.indexOf('non 241')).toBeLessThan(html.indexOf('Les ambulances'));
    expect(html).toContain('Corrigé le 23 novembre 2026');
  });

  it('says the language of a section that has no name in its own', () => {
    const sections = [{ slug: 'monde', name: 'العالم', nameLocale: 'ar' as const }];
    const html = renderStory({ ...french, frame: { ...french.frame, sections } }, sampleStory(), []);
    const named = html.match(/<a href="\/fr\/section\/monde"[^>]*><span lang="ar" dir="rtl">العالم<\/span>/g);
    expect(named).toHaveLength(3);
    expect(renderStory(french, sampleStory(), [])).not.toContain('<span lang="fr"');
  });

  it('sets French spaces in headline and text', () => {
    const html = renderStory(french, sampleStory(), []);
    expect(html).toContain('Une trêve\u00a0: deux jours');
    expect(html).toContain('enfin\u202f!');
  });

  it('says what it was translated from, and links to the original only while that can be read', () => {
    const translation = { isTranslation: true, sourceLocale: 'en' };
    expect(renderStory(french, sampleStory(translation), [])).toContain('Traduit depuis : anglais');
    expect(renderStory(french, sampleStory(translation), [])).not.toContain('Lire l’original');
    const english = { locale: 'en', path: '/en/2026/11/23/truce', headline: 'A truce' } as const;
    const html = renderStory(french, sampleStory({ ...translation, alternates: [english] }), []);
    expect(html).toContain('href="/en/2026/11/23/truce"');
    expect(html).toContain(
      '<link rel="alternate" hrefLang="x-default" href="https://paper.example/en/2026/11/23/truce"',
    );
  });

  it('describes itself as a NewsArticle that a machine can read back', () => {
    const html = renderStory(
      french,
      sampleStory({ headline: 'Un </script> titre', alternates: [...alternates] }),
      [],
    );
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Un </script> titre',
      inLanguage: 'fr',
      datePublished: '2026-11-23T06:00:00.000Z',
      author: [{ '@type': 'Person', name: 'Inès Rahmani' }],
      workTranslation: [{ inLanguage: 'ar' }],
    });
  });

  it('runs from right to left in Arabic, with its own letters first', async () => {
    const arabic = await sampleContext('ar');
    const html = renderStory(arabic, sampleStory({ locale: 'ar', path: '/ar/2026/11/23/hudna' }), []);
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl"/);
    expect(html.match(/rel="preload"/g)).toHaveLength(2);
    expect(html).toContain('٢٣ نوفمبر ٢٠٢٦');
  });

  it('takes the extended letters instead of italics when a name needs them', () => {
    expect(renderStory(french, sampleStory({ standfirst: 'Selon Erdoğan' }), [])).toContain(
      'data-letters="extended"',
    );
    expect(renderStory(french, sampleStory(), [])).not.toContain('data-letters');
  });
});

it('a withdrawn story shows none of its words and asks not to be found', () => {
  const notice = {
    storyId: '1',
    locale: 'fr',
    path: '/fr/x',
    withdrawnAt: new Date(),
    note: 'Source retirée.',
  } as const;
  const html = renderWithdrawn(french, notice, []);
  expect(html).toContain('Source retirée.');
  expect(html).toContain('name="robots" content="noindex"');
  expect(html).not.toContain('hrefLang');
});

it('all script of a page stays under 15 kB, however it is sent', async () => {
  const assets = await loadAssets({});
  const script = assets.files.get(assets.script);
  expect(script?.variants.identity.body.length).toBeLessThan(15_000);
});
