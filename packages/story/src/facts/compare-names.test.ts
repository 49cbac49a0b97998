import { describe, expect, it } from 'vitest';
import { compareBlockFacts } from './compare-block-facts';

const compare = (source: string, target: string, locales: [string, string], more: object = {}) =>
  compareBlockFacts(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { locales: { source: locales[0], target: locales[1] }, ...more },
  );
const told = (...given: Parameters<typeof compare>) => compare(...given).map(({ code }) => code);

describe('a name in another language is still the name', () => {
  it.each([
    [
      'fr',
      'en',
      'Le maire de Londres a vu des Allemands à Alger.',
      'The mayor of London saw Germans in Algiers.',
    ],
    [
      'en',
      'ar',
      'Margaret Holloway met Peter Lindqvist in Cairo.',
      'التقت مارغريت هولواي بيتر ليندكفيست في القاهرة.',
    ],
    ['fr', 'ar', 'Selon Nadège Charpentier, la Suisse a refusé.', 'وقالت نادج شاربانتييه إن سويسرا رفضت.'],
    [
      'en',
      'fr',
      'The University of Leeds and the UN agree.',
      'L’université de Leeds et l’ONU sont d’accord.',
    ],
    ['fr', 'es', 'La Cour suprême siège à Saragosse.', 'El Tribunal Supremo se reúne en Zaragoza.'],
    ['ar', 'fr', 'التقى خالد منصور الوزير في باريس.', 'Khaled Mansour a rencontré le ministre à Paris.'],
    ['fr', 'en', 'Deux chercheuses irakiennes vivent en Turquie.', 'Two Iraqi researchers live in Turkey.'],
    ['en', 'ar', 'The German court met the Spanish.', 'التقت المحكمة الألمانية الإسبان.'],
    ['en', 'es', 'Researchers in Fallujah agree.', 'Los investigadores de Faluya están de acuerdo.'],
  ])('%s -> %s: %s', (source, target, from, into) => {
    expect(told(from, into, [source, target])).toEqual([]);
  });

  it('a form agreed in the termbase is the name too', () => {
    const [from, into] = ['Le Conseil présidentiel des Zibans siège.', 'The Desert Council sits.'];
    expect(told(from, into, ['fr', 'en'])).toContain('name-missing');
    expect(told(from, into, ['fr', 'en'], { equivalents: { Zibans: ['Desert Council'] } })).toEqual([]);
  });
});

describe('another name is pointed out on both sides', () => {
  it.each([
    [
      'fr',
      'en',
      'Hier, Karim Belaïd a parlé.',
      'Yesterday Karim Osborne spoke.',
      ['name-missing', 'name-added'],
    ],
    ['en', 'es', 'They live in Dortmund now.', 'Ahora viven en Tavares.', ['name-missing', 'name-added']],
    ['en', 'ar', 'The minister met Peter Lindqvist.', 'التقى الوزير بيتر تافاريس.', ['name-missing']],
    [
      'fr',
      'ar',
      'Le port est fermé, selon l’Égypte.',
      'الميناء مغلق بحسب كندا.',
      ['name-missing', 'name-added'],
    ],
  ])('%s -> %s: %s', (source, target, from, into, codes) => {
    expect(told(from, into, [source, target])).toEqual(codes);
  });

  it('with its place, in units of the text as it is', () => {
    const source = 'Selon le rapport, Karim Belaïd a signé.';
    const target = 'According to the report, Karim Osborne signed.';
    const [missing, added] = compare(source, target, ['fr', 'en']);
    expect(source.slice(missing?.sourceRange?.start, missing?.sourceRange?.end)).toBe('Belaïd');
    expect(target.slice(added?.targetRange?.start, added?.targetRange?.end)).toBe('Osborne');
  });
});

describe('who did what to whom', () => {
  const source = 'À Oran, Samir Kaddour a battu Yacine Ferhat en trois sets devant le public.';

  it('two names that changed places block, for nothing else moved', () => {
    const swapped = 'In Oran, Yacine Ferhat beat Samir Kaddour in three sets before the public.';
    const finding = compare(source, swapped, ['fr', 'en']).find(({ code }) => code === 'names-swapped');
    expect(finding).toBeDefined();
    const { start, end } = finding?.targetRange ?? { start: 0, end: 0 };
    expect(swapped.slice(start, end)).toContain('Ferhat beat Samir');
  });

  it('names in their places, and names that moved with their phrases, do not', () => {
    expect(
      told(source, 'In Oran, Samir Kaddour beat Yacine Ferhat in three sets before the public.', [
        'fr',
        'en',
      ]),
    ).toEqual([]);
    expect(
      told(
        'Le directeur du port de Brest, Alain Guyot, part.',
        'Alain Guyot, director of the port of Brest, is leaving.',
        ['fr', 'en'],
      ),
    ).toEqual([]);
  });
});
