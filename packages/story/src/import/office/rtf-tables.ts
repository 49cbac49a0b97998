import { encodingOfCharset, encodingOfPage } from './rtf-code-pages';

/** What the head of an RTF file lists: fonts with their encodings, styles, and lists with their signs. */
export class RtfTables {
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, { name: string; outline: number | null }>();
  /** The kinds of number of each list, its levels in order. */
  private readonly lists = new Map<number, number[]>();
  private readonly overrides = new Map<number, number>();
  private font = 0;
  private style: number | null = null;
  private outline: number | null = null;
  private name = '';
  private kinds: number[] = [];
  private listId = 0;

  fontWord(name: string, value: number | null): void {
    if (name === 'f') this.font = value ?? 0;
    const encoding =
      name === 'fcharset' ? encodingOfCharset(value) : name === 'cpg' ? encodingOfPage(value) : null;
    if (encoding) this.fonts.set(this.font, encoding);
  }

  styleWord(name: string, value: number | null): void {
    if (name === 's') this.style = value ?? 0;
    // Styles of characters and of tables are none of paragraphs.
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.style = -1;
    else if (name === 'outlinelevel') this.outline = value !== null && value < 6 ? value : null;
  }

  styleText(text: string): void {
    const [before = '', after] = text.split(';');
    this.name += before;
    if (after === undefined) return;
    if (this.style !== -1)
      this.styles.set(this.style ?? 0, { name: this.name.trim(), outline: this.outline });
    this.style = null;
    this.outline = null;
    this.name = after;
  }

  listWord(name: string, value: number | null): void {
    if (name === 'list') this.kinds = [];
    else if (name === 'levelnfc' || (name === 'levelnfcn' && this.kinds.length === 0))
      this.kinds.push(value ?? 0);
    else if (name === 'listid') {
      this.listId = value ?? 0;
      if (this.kinds.length > 0) this.lists.set(this.listId, this.kinds);
    }
  }

  overrideWord(name: string, value: number | null): void {
    if (name === 'listid') this.listId = value ?? 0;
    else if (name === 'ls') this.overrides.set(value ?? 0, this.listId);
  }

  encodingOf(font: number): string | undefined {
    return this.fonts.get(font);
  }

  styleOf(style: number): { name: string; outline: number | null } {
    return this.styles.get(style) ?? { name: '', outline: null };
  }

  /** The sign that a list would draw before an item: a bullet, a figure, or none. */
  markerOf(list: number, level: number): string {
    const kind = this.lists.get(this.overrides.get(list) ?? 0)?.[level];
    if (kind === undefined || kind === 255) return '';
    return kind === 23 ? '•' : '1.';
  }
}
