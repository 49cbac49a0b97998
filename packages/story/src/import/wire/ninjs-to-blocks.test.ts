import { describe, expect, it } from 'vitest';
import { bodyOf, standfirstOf, textOf } from '../../document/plain-text';
import type { Problem } from '../../vocabulary/problem';
import { importStory } from '../import-story';

const read = (item: unknown) => importStory(JSON.stringify(item), 'ninjs', 'fr');
const bodyWords = (item: unknown) => bodyOf(read(item).document).map(textOf);
const warningsOf = (item: unknown) =>
  new Map(read(item).warnings.map(({ code, values }) => [code, Object.values(values ?? {})[0]]));

const version1 = {
  uri: 'urn:example:port:1',
  type: 'text',
  language: 'fr-FR',
  headline: 'Le port rouvre',
  description_text: 'Les chalutiers sortent sous surveillance.',
  byline: 'Par Salma Idir et Karim Benali',
  body_text: 'Les premiers chalutiers sont sortis. La mer était calme.',
  body_html: '<p>Les premiers <b>chalutiers</b> sont sortis.</p><p>La mer était calme.</p>',
};

const version3 = {
  uri: 'urn:example:port:3',
  standard: { name: 'ninjs', version: '3.1' },
  language: 'en',
  headlines: [
    { role: 'short', value: 'Harbour open' },
    { role: 'main', value: 'The harbour opens again' },
  ],
  descriptions: [{ role: 'summary', value: 'Trawlers are out under watch.' }],
  by: 'Salma Idir',
  edNote: 'Corrects the name of the harbour.',
  copyrightNotice: 'Example agency',
  embargoedUntil: '2030-05-03T06:00:00+02:00',
  pubStatus: 'canceled',
  subjects: [{ name: 'fishing' }],
  bodies: [
    { role: 'text', contentType: 'text/plain', value: 'The first trawlers left.' },
    {
      role: 'html',
      contentType: 'text/html',
      value: '<p>The first trawlers left.</p><p>The sea was calm.</p>',
    },
  ],
};

describe('an agency’s item in ninjs', () => {
  it('of version 1 lands with its parts in their places, read from the form that says most', () => {
    const story = read(version1);
    expect(story.headline).toBe('Le port rouvre');
    expect(standfirstOf(story.document)).toBe('Les chalutiers sortent sous surveillance.');
    expect(story.bylines).toEqual(['Salma Idir', 'Karim Benali']);
    expect(bodyWords(version1)).toEqual(['Les premiers chalutiers sont sortis.', 'La mer était calme.']);
    expect(story.warnings).toEqual([]);
  });

  it('of version 3 keeps what is for editors beside the story, and names what it has no place for', () => {
    const story = read(version3);
    expect(story.headline).toBe('The harbour opens again');
    expect(bodyWords(version3)).toEqual(['The first trawlers left.', 'The sea was calm.']);
    expect([story.notes, story.rights]).toEqual(['Corrects the name of the harbour.', 'Example agency']);
    const warnings = warningsOf(version3);
    expect(warnings.get('language-differs')).toBe('English');
    expect(warnings.get('embargoed')).toBe('2030-05-03 06:00 +02:00');
    expect(warnings.get('parts-left-out')).toBe('headlines (short), subjects');
    expect(warnings.has('withdrawn-by-source')).toBe(true);
  });

  it('that holds another format as its text is read by that format', () => {
    const nitf =
      '<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Titre</hl1></hedline></body.head><body.content><p>Mots.</p></body.content></body></nitf>';
    expect(bodyWords({ bodies: [{ contentType: 'text/vnd.IPTC.NITF', value: nitf }] })).toEqual(['Mots.']);
  });

  it('tells of a picture by its caption', () => {
    const picture = {
      type: 'picture',
      headlines: [{ value: 'Le port' }],
      descriptions: [
        { role: 'credit', value: 'Photo Exemple' },
        { role: 'caption', value: 'Le port, dimanche.' },
      ],
      renditions: [{ href: 'https://example.org/port.jpg' }],
    };
    expect(bodyWords(picture)).toEqual(['Le port, dimanche.']);
    expect(warningsOf(picture).has('pictures-left-out')).toBe(true);
    expect(warningsOf(picture).get('parts-left-out')).toBe('descriptions (credit)');
  });

  it('guesses nothing: a line in capitals or a short first paragraph stays where it stood', () => {
    const text = ['AU PORT', 'La mer est calme.', 'Long. '.repeat(40), 'Long. '.repeat(40), 'Salma Idir'];
    const item = { headline: 'Titre', body_text: text.join('\n\n') };
    expect(bodyWords(item).join(' ')).toContain('AU PORT La mer est calme.');
    expect(read(item).bylines).toEqual([]);
  });

  it.each([
    [{ ...version1, headline: 12 }, 'import-field', { name: 'headline' }],
    [{ ...version3, bodies: ['words'] }, 'import-field', { name: 'bodies.0' }],
    [{ ...version3, headlines: 'one' }, 'import-field', { name: 'headlines' }],
    [[version1, version3], 'import-several', { count: 2 }],
    ['words', 'import-unreadable', undefined],
    [{ uri: 'urn:example:nothing' }, 'import-empty', undefined],
  ])('is refused where it is not one story as the format has it (%#)', (item, code, values) => {
    const refusal = { code, details: { field: 'file', ...(values && { values }) } };
    expect(() => read(item)).toThrow(expect.objectContaining(refusal) as Problem);
    expect(() => importStory('{"headline":', 'ninjs', 'fr')).toThrow(
      expect.objectContaining({ code: 'import-unreadable' }) as Problem,
    );
  });
});
