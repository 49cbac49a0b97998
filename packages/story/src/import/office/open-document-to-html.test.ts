import { describe, expect, it } from 'vitest';
import { bodyOf, plainTextOf, standfirstOf, textOf } from '../../document/plain-text';
import type { Problem } from '../../vocabulary/problem';
import { importStory } from '../import-story';
import { openDocumentToHtml } from './open-document-to-html';

const spaces =
  'xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:fo="f" xmlns:xlink="x" xmlns:svg="v" xmlns:dc="c"';
const styles =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="T3"><style:text-properties text:display="none"/></style:style><style:style style:name="T4"><style:text-properties style:text-position="super 58%"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>';
const file = (text: string) =>
  `<office:document ${spaces}><office:styles><style:style style:name="Title"/><style:style style:name="Quotations"/></office:styles><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`;
const read = (text: string) => importStory(openDocumentToHtml(file(text)), 'html', 'fr');
const bodyWords = (text: string) => bodyOf(read(text).document).map(textOf);
const title = '<text:p text:style-name="P1">Le port rouvre</text:p>';
const paragraph = (words: string) => `<text:p>${words}</text:p>`;

describe('an OpenDocument text', () => {
  it('lands with its title and standfirst, bold and italic from its styles, and links', () => {
    const story = read(
      `${title}<text:p text:style-name="Subtitle">Sous surveillance.</text:p>${paragraph('Un <text:span text:style-name="T2">fort</text:span><text:s/>vent de 10<text:span text:style-name="T4">2</text:span><text:tab/>nœuds, <text:a xlink:href="https://example.org/">ici</text:a>.')}`,
    );
    expect(story.headline).toBe('Le port rouvre');
    expect(standfirstOf(story.document)).toBe('Sous surveillance.');
    const [body] = bodyOf(story.document);
    expect(body && textOf(body)).toBe('Un fort vent de 10² nœuds, ici.');
    expect(body?.content?.flatMap(({ marks }) => marks?.map(({ type }) => type) ?? [])).toEqual(
      'strong emphasis link'.split(' '),
    );
  });

  it('is read as accepted, without what was hidden or said in the margin, its notes kept as words', () => {
    const tracked =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>ôté</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const words =
      'Le <text:change/><text:change-start/>grand <text:change-end/>port<office:annotation><dc:creator>Karim</dc:creator><text:p>à vérifier</text:p></office:annotation><text:span text:style-name="T3"> caché</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Selon la capitainerie.</text:p></text:note-body></text:note> rouvre.';
    expect(
      bodyWords(`${tracked}${title}${paragraph(words)}<text:p text:style-name="T3">secret</text:p>`),
    ).toEqual(['Le grand port[1] rouvre.', 'Selon la capitainerie.']);
  });

  it('keeps lists, tables, quotations, boxes and captions in reading order', () => {
    const item = (words: string) => `<text:list-item>${words}</text:list-item>`;
    const cell = (words: string) => `<table:table-cell>${paragraph(words)}</table:table-cell>`;
    const list = `<text:list text:style-name="L1">${item(paragraph('Un') + `<text:list>${item(paragraph('Un bis'))}</text:list>`)}${item(paragraph('Deux'))}</text:list>`;
    const table = `<table:table><table:table-header-rows><table:table-row>${cell('Jour')}${cell('Vent')}</table:table-row></table:table-header-rows><table:table-row>${cell('Lundi')}<table:covered-table-cell>${paragraph('couvert')}</table:covered-table-cell>${cell('fort')}</table:table-row></table:table>`;
    const box = `<draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href="a.png"/><svg:title>Un port</svg:title></draw:frame>Le port, dimanche.</text:p></draw:text-box></draw:frame>`;
    const heading =
      '<text:list><text:list-item><text:h text:outline-level="2">Au large</text:h></text:list-item></text:list>';
    const quotation = '<text:p text:style-name="Quotations">Nous avons attendu.</text:p>';
    const source = `${title}${list}${heading}${table}${paragraph(`Avant.${box}`)}${quotation}${quotation}`;
    expect(bodyOf(read(source).document).map(({ type }) => type)).toEqual(
      'orderedList heading paragraph paragraph paragraph figure quotation'.split(' '),
    );
    expect(plainTextOf(read(source).document)).toContain('Lundi · fort');
    expect(read(source).warnings.map(({ code }) => code)).toEqual(['tables-flattened', 'pictures-left-out']);
  });

  it('that is a sheet, or brings entities of its own, is refused', () => {
    const sheet = `<office:document ${spaces}><office:body><office:spreadsheet/></office:body></office:document>`;
    expect(() => openDocumentToHtml(sheet)).toThrow(
      expect.objectContaining({ code: 'import-unreadable' }) as Problem,
    );
    expect(() => openDocumentToHtml(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet}`)).toThrow(
      expect.objectContaining({ code: 'exchange-unsafe' }) as Problem,
    );
  });
});
