import { describe, expect, it } from 'vitest';
import { bodyOf, plainTextOf, textOf } from '../../document/plain-text';
import type { Problem } from '../../vocabulary/problem';
import { importStory } from '../import-story';
import { rtfToHtml } from './rtf-to-html';

const bytesOf = (source: string) => Uint8Array.from(source, (sign) => sign.charCodeAt(0));
const fonts =
  '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset178 Arial Arabic;}}';
const styles = '{\\stylesheet{Normal;}{\\s1\\b heading 2;}{\\s2 Title;}{\\s3 Quote;}{\\*\\cs9\\b Strong;}}';
const read = (text: string) =>
  importStory(rtfToHtml(bytesOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}${styles}${text}}`)), 'html', 'fr');
const bodyWords = (text: string) => bodyOf(read(text).document).map(textOf);
const title = '\\pard\\s2 Le port rouvre\\par\\pard ';

describe('a file in RTF', () => {
  it('lands with its title, its headings, bold, italic and links', () => {
    const story = read(
      `${title}Un {\\b fort {\\i vent}} de 10{\\super 2} n\\'9cuds, {\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt ici}}.\\par\\pard\\s1 Au large\\par\\pard\\s3 Nous avons attendu.\\par`,
    );
    expect(story.headline).toBe('Le port rouvre');
    const body = bodyOf(story.document);
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'quotation']);
    expect(body.map(textOf)[0]).toBe('Un fort vent de 10² nœuds, ici.');
    expect(body[0]?.content?.flatMap(({ marks }) => marks?.map(({ type }) => type) ?? [])).toEqual(
      'strong strong emphasis link'.split(' '),
    );
  });

  it('reads every way of writing a character: code pages, Unicode with its stand-in, and signs by name', () => {
    expect(bodyWords(`${title}{\\f1 \\'cf\\'ee\\'f0\\'f2}, {\\f2 \\'e3\\'ed\\'e4\\'c7\\'c1}.\\par`)).toEqual([
      'Порт, ميناء.',
    ]);
    expect(
      bodyWords(
        `${title}\\uc1\\u233 e\\u-10179?\\u-9016? \\uc2\\u8364\\'80x\\uc0\\u33 a\\emdash b\\~c\\_d\\-e\\{\\}\\par`,
      ),
    ).toEqual(['é📈 €!a—b\u00a0c\u2011de{}']);
    const japanese = "{\\rtf1\\ansi\\ansicpg932 \\'8d`\\par x\\par}";
    expect(rtfToHtml(bytesOf(japanese))).toContain('港');
  });

  it('leaves out what was deleted, hidden, said in the margin or printed on every page, and keeps notes', () => {
    const words =
      'Le {\\deleted ancien }port{\\v secret}{\\*\\atnid K}{\\*\\annotation à vérifier}{\\super\\chftn{\\footnote \\pard Selon la capitainerie.}} rouvre{\\*\\unknown inconnu}{\\xe index}.';
    expect(
      bodyWords(`{\\info{\\title Autre}}{\\header En-tête}${title}${words}\\par{\\pict\\bin3 }{}}\\par`),
    ).toEqual(['Le port[1] rouvre.', 'Selon la capitainerie.']);
  });

  it('keeps lists, tables, tables in tables and boxes in reading order', () => {
    const item = (sign: string, words: string, level = 0) =>
      `\\pard\\ls1\\ilvl${level}{\\listtext ${sign}\\tab}${words}\\par`;
    const list = item('1.', 'Un') + item("\\'b7", 'Un bis', 1) + item('2.', 'Deux');
    const nested =
      '\\pard\\intbl\\itap2 A\\nestcell B\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}';
    const table = `\\trowd\\pard\\intbl Jour\\cell Vent\\cell\\row\\trowd\\pard\\intbl Lundi\\cell fort\\cell\\row\\trowd${nested}\\pard\\intbl Seul\\cell\\row`;
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt \\pard Un encadré.\\par}}{\\shprslt Un encadré.}}';
    const source = `${title}${list}${table}\\pard Après.${box}\\par`;
    expect(bodyWords(source)).toEqual([
      'Un\nUn bis\nDeux',
      'Jour · Vent',
      'Lundi · fort',
      'A · B',
      'Seul',
      'Après.',
      'Un encadré.',
    ]);
    expect(bodyOf(read(source).document)[0]?.type).toBe('orderedList');
  });

  it('loses no word of a file that was cut off', () => {
    const cut = bytesOf('{\\rtf1 Le port rouvre\\par Les bateaux {\\b sortent');
    expect(plainTextOf(importStory(rtfToHtml(cut), 'html', 'fr').document)).toContain('Les bateaux sortent');
  });

  it.each(['', 'Le port rouvre', '<html>', '{\\rt'])('is refused when it is none (%#)', (source) => {
    expect(() => rtfToHtml(bytesOf(source))).toThrow(
      expect.objectContaining({ code: 'import-unreadable' }) as Problem,
    );
  });

  it('keeps nobody waiting with a file made to be slow', { timeout: 40_000 }, () => {
    expect(() => rtfToHtml(bytesOf(`{\\rtf1 ${'{'.repeat(50_000)}`))).toThrow(RangeError);
    const started = performance.now();
    rtfToHtml(
      bytesOf(`{\\rtf1 ${'\\trowd\\itap8\\nestcell '.repeat(30_000)}${"{\\b a}\\'e9".repeat(30_000)}}`),
    );
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
