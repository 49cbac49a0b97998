import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOf, headlineOf, plainTextOf, standfirstOf, textOf } from '../document/plain-text';
import { type Problem } from '../vocabulary/problem';
import { importStory } from './import-story';

const bodyWords = (story: ReturnType<typeof importStory>) => bodyOf(story.document).map(textOf);
const codes = (story: ReturnType<typeof importStory>) => story.warnings.map((warning) => warning.code);

const sentence = 'Les pêcheurs du vieux port ont repris la mer à l’aube après trois jours de tempête. ';
const quoted = 'Le patron du Saint-Elme a dit : "La mer était mauvaise. Nous avons attendu. Voilà tout." ';

describe('plain text', () => {
  it('keeps every word of one huge paragraph, parts it outside quotations and finds who signed', () => {
    const wall = (sentence + quoted).repeat(12).trim();
    const story = importStory(`${wall} Salma Idir`, 'text', 'fr');
    expect(story.bylines).toEqual(['Salma Idir']);
    expect(bodyWords(story).join(' ')).toBe(wall);
    expect(bodyWords(story).length).toBeGreaterThan(3);
    for (const paragraph of bodyWords(story)) expect(paragraph.split('"').length % 2).toBe(1);
    expect(codes(story)).toEqual(['byline-recognized', 'paragraphs-split', 'headline-derived']);
    expect(story.headline).toBe(
      'Les pêcheurs du vieux port ont repris la mer à l’aube après trois jours de tempête',
    );
  });

  it('puts headline, standfirst, byline and paragraphs in their places', () => {
    const story = importStory(
      [
        'Le port rouvre après la tempête',
        'Les chalutiers sont sortis dimanche, sous surveillance.',
        'Par Salma Idir et Karim Benali',
        sentence.repeat(2),
        sentence.repeat(3),
      ].join('\n\n'),
      'text',
      'fr',
    );
    expect(headlineOf(story.document)).toBe('Le port rouvre après la tempête');
    expect(standfirstOf(story.document)).toBe('Les chalutiers sont sortis dimanche, sous surveillance.');
    expect(story.bylines).toEqual(['Salma Idir', 'Karim Benali']);
    expect(bodyWords(story)).toHaveLength(2);
    expect(codes(story)).not.toContain('headline-derived');
  });

  it('joins the lines of a text set to a fixed width', () => {
    const wrapped = [
      'The harbour opened again on Sunday',
      'morning, and the trawlers went out',
      'one after the other in a light',
      'wind from the west.',
    ];
    const story = importStory(wrapped.join('\n'), 'text', 'en');
    expect(bodyWords(story)).toEqual([wrapped.join(' ')]);
  });

  it('does not take a short last sentence for a signature', () => {
    const story = importStory(`${sentence}Le Port Rouvre.`, 'text', 'fr');
    expect(story.bylines).toEqual([]);
    expect(plainTextOf(story.document)).toContain('Le Port Rouvre.');
  });

  it('reads an Arabic byline and an Arabic headline', () => {
    const story = importStory(
      'الميناء يفتح أبوابه من جديد\n\nبقلم: سلمى إدير\n\nخرجت القوارب إلى البحر صباح الأحد.',
      'text',
      'ar',
    );
    expect(story.headline).toBe('الميناء يفتح أبوابه من جديد');
    expect(story.bylines).toEqual(['سلمى إدير']);
  });

  it('does not part a name behind an accent', () => {
    const story = importStory(`Titre\n\nPar Désirée Ségur et André Été\n\n${sentence}`, 'text', 'fr');
    expect(story.bylines).toEqual(['Désirée Ségur', 'André Été']);
  });

  it.each([
    ['', 'import-empty'],
    [' \n\t\n ', 'import-empty'],
    ['PK\u0003\u0004\u0000\u0000binary', 'import-unreadable'],
    ['a '.repeat(300_000), 'too-large'],
  ])('refuses what is no story with its own reason (%#)', (source, code) => {
    expect(() => importStory(source, 'text', 'fr')).toThrow(expect.objectContaining({ code }) as Problem);
  });

  it('parts a wall of a script without spaces, and puts none in', () => {
    const wall = '港は今日また開きました。漁船は朝早く出ました。'.repeat(60);
    expect(bodyWords(importStory(wall, 'text', 'ja')).join('')).toBe(wall);
  });
});

describe('HTML and Markdown', () => {
  it('finds the parts by their markup and drops scripts', () => {
    const story = importStory(
      `<html><head><title>Site</title><script>alert(1)</script></head><body>
        <h1>Le port <em>rouvre</em></h1><p class="standfirst">Sous surveillance.</p><p class="byline">Par Salma Idir</p>
        <p>Un <b>premier</b> <a href="javascript:alert(1)">paragraphe</a>.</p>
        <blockquote><p>Nous avons attendu.</p><cite>— Un patron</cite></blockquote>
        <ul><li>Un</li><li>Deux<ol><li>Trois</li></ol></li></ul><hr></body></html>`,
      'html',
      'fr',
    );
    expect(story.headline).toBe('Le port rouvre');
    expect(standfirstOf(story.document)).toBe('Sous surveillance.');
    expect(story.bylines).toEqual(['Salma Idir']);
    expect(bodyOf(story.document).map((node) => node.type)).toEqual([
      'paragraph',
      'quotation',
      'bulletList',
      'divider',
    ]);
    expect(JSON.stringify(story.document)).not.toContain('javascript');
    expect(bodyOf(story.document)[1]?.content?.map((part) => part.type)).toEqual([
      'paragraph',
      'attribution',
    ]);
  });

  it('takes the article of a saved page, and nothing around it', () => {
    const paragraph = '<p>Les premiers chalutiers sont sortis avant l’aube, après trois jours de vent.</p>';
    const page = (share: number) => `<html><head><title>Le port rouvre | Le Quotidien</title>
      <meta property="og:title" content="Le port rouvre"><meta name="author" content="https://example.org/salma"><meta name="dc.creator" content="Salma Idir"></head>
      <body><header><ul><li>Accueil</li></ul></header><main><article>${paragraph.repeat(share)}</article></main>
      <section>${paragraph.replace('premiers', 'derniers').repeat(10 - share)}<p>À lire aussi</p></section></body></html>`;
    const story = importStory(page(8), 'html', 'fr');
    expect(story.headline).toBe('Le port rouvre');
    expect(story.bylines).toEqual(['Salma Idir']);
    expect(bodyOf(story.document)).toHaveLength(8);
    expect(story.warnings.map(({ code }) => code)).toContain('surroundings-left-out');
    // Where no part is clearly the story, not a paragraph is left out.
    const unclear = importStory(page(5), 'html', 'fr');
    expect(plainTextOf(unclear.document)).toContain('derniers');
    expect(plainTextOf(unclear.document)).toContain('À lire aussi');
  });

  it('reads Markdown with front matter', () => {
    const story = importStory(
      '---\ntitle: "The harbour"\nauthor: Salma Idir\n---\n\nA **first** paragraph.\n\n## Then\n\n- one\n- two\n',
      'markdown',
      'en',
    );
    expect(story.headline).toBe('The harbour');
    expect(story.bylines).toEqual(['Salma Idir']);
    expect(bodyOf(story.document).map((node) => node.type)).toEqual(['paragraph', 'heading', 'bulletList']);
  });

  it('takes a single tilde of Markdown for a sign, and two for what was struck out', () => {
    const story = importStory('# Titre\n\nDe ~5 à~10 t de H~2~O, ~~hier~~ demain.', 'markdown', 'fr');
    expect(bodyWords(story)).toEqual(['De ~5 à~10 t de H~2~O, demain.']);
  });

  it('signs with nothing the desk or the database would refuse', () => {
    const signature = `Par ${'Nom '.repeat(100)}`;
    const story = importStory(`<h1>Titre</h1><p class="byline">${signature}</p><p>Mots.</p>`, 'html', 'fr');
    expect(story.bylines.map((name) => name.length)).toEqual([expect.toSatisfy((size) => size <= 160)]);
    const padding = '<p>Assez de mots pour remplir une page.</p>'.repeat(120);
    const late = importStory(`<h1>T</h1>${padding}<p class="byline">Ana\u0000 Ruiz</p>`, 'html', 'fr');
    expect(late.bylines).toEqual(['Ana Ruiz']);
  });

  it.each([
    ['_a'.repeat(250_000), 'markdown'],
    ['a**b'.repeat(120_000), 'markdown'],
    ['word '.repeat(2_000_000), 'text'],
  ] as const)(
    'keeps nobody waiting with a file made to be slow (%#)',
    { timeout: 40_000 },
    (source, format) => {
      const started = performance.now();
      try {
        importStory(source, format, 'en');
      } catch (failure) {
        expect(failure).toMatchObject({ code: 'too-large' });
      }
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );

  it('survives markup nested beyond the call stack', () => {
    const read = () => importStory(`${'<div>'.repeat(200_000)}words`, 'html', 'fr');
    expect(read).toThrow(expect.objectContaining({ code: 'import-unreadable' }) as Problem);
  });
});

const sample = new URL('../../../../../shared/samples/menacer-libye.fr.txt', import.meta.url);

describe.skipIf(!existsSync(sample))('the sample piece', () => {
  it('loses no word and finds who signed', () => {
    const source = readFileSync(sample, 'utf8').trim();
    const story = importStory(source, 'text', 'fr');
    expect(story.bylines).toEqual([source.split(' ').slice(-2).join(' ')]);
    expect(`${bodyWords(story).join(' ')} ${story.bylines[0]}`).toBe(source);
    expect(bodyWords(story).length).toBeGreaterThan(5);
  });
});
