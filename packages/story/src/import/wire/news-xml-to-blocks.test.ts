import { describe, expect, it } from 'vitest';
import { bodyOf, plainTextOf, standfirstOf, textOf } from '../../document/plain-text';
import type { Problem } from '../../vocabulary/problem';
import { importStory } from '../import-story';

const read = (source: string) => importStory(source, 'news-xml', 'fr');
const bodyWords = (source: string) => bodyOf(read(source).document).map(textOf);
const codes = (source: string) => read(source).warnings.map(({ code }) => code);

const nitf = (head: string, content: string, end = '') =>
  `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf xml:lang="fr"><body><body.head>${head}</body.head><body.content>${content}</body.content><body.end>${end}</body.end></body></nitf>`;

const g2 = (meta: string, content: string, management = '') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="fr"><itemMeta>${management}</itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;

const xhtml = (body: string) =>
  `<inlineXML contenttype="application/xhtml+xml"><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Titre</h:title></h:head><h:body>${body}</h:body></h:html></inlineXML>`;

describe('NITF', () => {
  const head =
    '<hedline><hl1>Le port rouvre</hl1><hl2>Trois jours de vent</hl2></hedline><note type="npa"><body.content><p>À relire.</p></body.content></note><byline>Par <person>Salma Idir</person><byttl>envoyée spéciale</byttl></byline><dateline><location>ORAN</location>, <story.date>3 mai</story.date></dateline><abstract><p>Sous surveillance.</p></abstract>';

  it('puts its parts in their places and its dateline before the first words', () => {
    const story = read(
      nitf(head, '<p>Les <em>chalutiers</em> sont sortis.</p>', '<tagline>Avec K. B.</tagline>'),
    );
    expect(story.headline).toBe('Le port rouvre');
    expect(standfirstOf(story.document)).toBe('Sous surveillance.');
    expect(story.bylines).toEqual(['Salma Idir (envoyée spéciale)']);
    expect(story.notes).toBe('À relire.');
    expect(bodyOf(story.document).map(textOf)).toEqual([
      'Trois jours de vent',
      'ORAN, 3 mai – Les chalutiers sont sortis.',
      'Avec K. B.',
    ]);
  });

  it('says a place once, and no date that is for machines', () => {
    expect(bodyWords(nitf(head, '<p>Oran, 3 mai (ABC) — Le vent.</p>'))[1]).toBe(
      'Oran, 3 mai (ABC) — Le vent.',
    );
    const machine = '<hl1>T</hl1><dateline><story.date>20300503T060000Z</story.date></dateline>';
    expect(bodyWords(nitf(machine, '<p>Le vent.</p>'))).toEqual(['Le vent.']);
  });

  it('keeps the words of lists, tables, quotations, captions and notes to readers', () => {
    const content =
      '<hl2>Au large</hl2><bq><block><p>Nous avons attendu.</p></block><credit>Un patron</credit></bq><ul><li>Un</li><li>Deux</li></ul><table><tr><td>Matin</td><td>1<num><frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>2</frac-den></frac></num> m</td></tr></table><media media-type="image"><media-reference source="a.jpg"/><media-caption>Le port.</media-caption></media><note type="pa"><body.content><p>Cet article est corrigé.</p></body.content></note><p>Caf&eacute;&nbsp;fermé &amp; gardé &lt;ici&gt;.</p>';
    const source = nitf('<hl1>T</hl1>', content);
    expect(bodyOf(read(source).document).map(({ type }) => type)).toEqual(
      'heading quotation bulletList paragraph figure paragraph paragraph'.split(' '),
    );
    expect(plainTextOf(read(source).document)).toContain('Matin · 1 1/2 m');
    expect(bodyWords(source).slice(-2)).toEqual([
      'Cet article est corrigé.',
      'Café\u00a0fermé & gardé <ici>.',
    ]);
    expect(codes(source)).toEqual(['tables-flattened', 'pictures-left-out']);
  });
});

describe('NewsML', () => {
  it('of version G2 is read with its text in XHTML under any prefix', () => {
    const source = g2(
      '<headline>Le port rouvre</headline><headline role="hld:subHeadline">Sous surveillance</headline><by>Salma Idir</by><dateline>ORAN, 3 mai -</dateline><language tag="ar"/><subject><name>pêche</name></subject>',
      xhtml('<h:h1>Le port rouvre</h:h1><h:p>Un <h:b>premier</h:b><h:br/>jour.</h:p><h:p>Un second.</h:p>'),
      '<edNote>Suit photo.</edNote><pubStatus qcode="stat:withheld"/><embargoed>2030-05-03T06:00:00Z</embargoed>',
    );
    const story = read(source);
    expect(story.headline).toBe('Le port rouvre');
    expect(standfirstOf(story.document)).toBe('Sous surveillance');
    expect(bodyWords(source)).toEqual(['ORAN, 3 mai - Un premier\njour.', 'Un second.']);
    expect([story.bylines, story.notes]).toEqual([['Salma Idir'], 'Suit photo.']);
    expect(codes(source)).toEqual(
      'language-differs withdrawn-by-source embargoed notes-kept parts-left-out'.split(' '),
    );
  });

  it('of version G2 is read with its text in NITF, in plain text, or in neither', () => {
    const inside =
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><byline>Par Salma Idir</byline></body.head><body.content><p>Mots.</p></body.content></body></nitf></inlineXML>';
    expect(read(g2('<headline>T</headline>', inside)).bylines).toEqual(['Salma Idir']);
    const text = '<inlineData contenttype="text/plain">Un.\n\nDeux.</inlineData>';
    expect(bodyWords(g2('<headline>T</headline>', text))).toEqual(['Un.', 'Deux.']);
    const picture = '<remoteContent contenttype="image/jpeg" href="a.jpg"/>';
    expect(bodyWords(g2('<headline>T</headline><description>Le port.</description>', picture))).toEqual([
      'Le port.',
    ]);
  });

  it('takes the one text of a message with pictures, and chooses between no two texts', () => {
    const message = (...items: string[]) => `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`;
    const text = g2('<headline>T</headline>', xhtml('<h:p>Mots.</h:p>'));
    const picture = g2('<headline>P</headline>', '<remoteContent href="a.jpg"/>');
    expect(bodyWords(message(picture, text))).toEqual(['Mots.']);
    expect(() => read(message(text, text))).toThrow(
      expect.objectContaining({
        code: 'import-several',
        details: { field: 'file', values: { count: 2 } },
      }) as Problem,
    );
    expect(() => read('<packageItem/>')).toThrow(
      expect.objectContaining({ code: 'import-empty' }) as Problem,
    );
  });

  it('of version 1 is read with its lines and its text', () => {
    const source =
      '<NewsML><NewsItem xml:lang="fr"><NewsComponent><NewsLines><HeadLine>Le port rouvre</HeadLine><ByLine>Salma Idir</ByLine><DateLine>ORAN, 3 mai -</DateLine></NewsLines><NewsComponent><ContentItem><MediaType FormalName="Photo"/><DataContent>x</DataContent></ContentItem></NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>Le vent est tombé.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>';
    expect(bodyWords(source)).toEqual(['ORAN, 3 mai - Le vent est tombé.']);
    expect(read(source).bylines).toEqual(['Salma Idir']);
    expect(codes(source)).toEqual(['pictures-left-out']);
  });
});

it.each([
  ['<nitf><body><body.content><p>Mots', 'exchange-unreadable', { line: 1 }],
  ['<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', 'exchange-unsafe', undefined],
  [`<nitf>${'<block>'.repeat(5_000)}`, 'exchange-unsafe', undefined],
  ['<rss><channel/></rss>', 'import-unsupported', { name: 'rss' }],
])('other XML, broken XML and XML made to harm are refused (%#)', (source, code, values) => {
  const refusal = { code, details: { field: 'file', ...(values && { values }) } };
  expect(() => read(source)).toThrow(expect.objectContaining(refusal) as Problem);
});

it('keeps nobody waiting with a file made to be slow', { timeout: 40_000 }, () => {
  const started = performance.now();
  const comments = '<!---->'.repeat(20_000);
  const text = JSON.stringify({ headline: 'T', body_text: `${comments}<p>Mots.` });
  expect(plainTextOf(importStory(text, 'ninjs', 'fr').document)).toContain('Mots.');
  const entities = nitf('<hl1>T</hl1>', `<p>${'&eacute;'.repeat(200_000)}</p>`);
  expect(bodyWords(entities)[0]).toHaveLength(200_000);
  expect(performance.now() - started).toBeLessThan(20_000);
});
