import { escapeHtml } from '../../document/render-html';
import { htmlElement } from '../html-text';
import { quotationStyles } from './open-document-parts';

/** How words are set. */
export interface RtfRun {
  isBold: boolean;
  isItalic: boolean;
  place: '' | 'super' | 'sub';
  href: string;
}

/** What a paragraph is. */
export interface RtfParagraph {
  /** The name of its style, as in the stylesheet. */
  style: string;
  /** 0 for a heading of the first level, null for text. */
  outline: number | null;
  /** 0 outside of tables, 2 in a table in a table. */
  depth: number;
  /** The sign before an item, "" where there is none. */
  marker: string;
  /** Of an item, from 1. */
  level: number;
}

interface Table {
  rows: string[];
  cells: string[];
  cell: string[];
}

/** Gathers runs into paragraphs, paragraphs into cells and cells into tables, as HTML. */
export class RtfBlocks {
  private readonly written: string[] = [];
  private readonly tables: Table[] = [];
  private runs: { text: string; run: RtfRun }[] = [];
  private beside: string[] = [];
  private quoted: string[] = [];

  run(text: string, run: RtfRun): void {
    const last = this.runs.at(-1);
    if (last && isSame(last.run, run)) last.text += text;
    else {
      const { isBold, isItalic, place, href } = run;
      this.runs.push({ text, run: { isBold, isItalic, place, href } });
    }
  }

  /** What stands over or beside the paragraph follows it. */
  addBeside(html: string): void {
    this.beside.push(html);
  }

  endParagraph(paragraph: RtfParagraph): void {
    const inside = this.runs.map(htmlOfRun).join('');
    const { beside } = this;
    this.runs = [];
    this.beside = [];
    const container = this.containerAt(paragraph.depth);
    const name = paragraph.style.toLowerCase().trim().replace(/\s+/g, '-');
    const isQuoted = quotationStyles.includes(name) && inside !== '' && paragraph.depth === 0;
    if (!isQuoted) this.endQuotation();
    if (isQuoted) this.quoted.push(htmlElement('p', inside));
    else if (inside !== '') container.push(htmlOfParagraph(inside, paragraph, name));
    container.push(...beside);
  }

  endCell(paragraph: RtfParagraph): void {
    if (this.runs.length > 0 || this.beside.length > 0) this.endParagraph(paragraph);
    this.containerAt(paragraph.depth);
    const table = this.tables.at(-1);
    table?.cells.push(table.cell.join(''));
    if (table) table.cell = [];
  }

  endRow(depth: number): void {
    this.containerAt(depth);
    const table = this.tables.at(-1);
    if (table) endRowOf(table);
  }

  html(): string {
    this.containerAt(0);
    this.endQuotation();
    return this.written.join('');
  }

  private endQuotation(): void {
    if (this.quoted.length > 0) this.written.push(htmlElement('blockquote', this.quoted.join('')));
    this.quoted = [];
  }

  /** Where blocks of this depth go, after tables that lie deeper have ended. */
  private containerAt(depth: number): string[] {
    while (this.tables.length > depth) {
      const table = this.tables.pop();
      if (!table) break;
      endRowOf(table);
      const parent = this.tables.at(-1)?.cell ?? this.written;
      parent.push(htmlElement('table', table.rows.join('')));
    }
    if (depth > 0) this.endQuotation();
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], cell: [] });
    return this.tables.at(-1)?.cell ?? this.written;
  }
}

function endRowOf(table: Table): void {
  const cells = table.cell.length > 0 ? [...table.cells, table.cell.join('')] : table.cells;
  if (cells.length > 0)
    table.rows.push(htmlElement('tr', cells.map((cell) => htmlElement('td', cell)).join('')));
  table.cells = [];
  table.cell = [];
}

function isSame(one: RtfRun, other: RtfRun): boolean {
  return (
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.place === other.place &&
    one.href === other.href
  );
}

function htmlOfRun({ text, run }: { text: string; run: RtfRun }): string {
  const words = escapeHtml(text).replaceAll('\u2028', '<br>');
  const style = [
    run.isBold && 'font-weight:bold',
    run.isItalic && 'font-style:italic',
    run.place && `vertical-align:${run.place}`,
  ]
    .filter(Boolean)
    .join(';');
  const set = style === '' ? words : htmlElement('span', words, { style });
  return run.href === '' ? set : htmlElement('a', set, { href: run.href });
}

function htmlOfParagraph(inside: string, paragraph: RtfParagraph, name: string): string {
  const heading = /^heading-?([1-9])$/.exec(name)?.[1];
  const level = heading ? Number(heading) : paragraph.outline === null ? 0 : paragraph.outline + 1;
  if (level > 0 && name !== 'title') return htmlElement(`h${Math.min(level, 6)}`, inside);
  if (paragraph.marker === '') return htmlElement('p', inside, { class: name });
  // An item is written as Word writes it for other programs, which the reader of HTML knows.
  const marker = htmlElement('span', escapeHtml(paragraph.marker), { style: 'mso-list:Ignore' });
  return htmlElement('p', marker + inside, { style: `mso-list:l0 level${paragraph.level} lfo1` });
}
