import { Problem } from '../../vocabulary/problem';
import { htmlElement } from '../html-text';
import { RtfBlocks, type RtfParagraph } from './rtf-blocks';
import { decodeRun, encodingOfPage } from './rtf-code-pages';
import { type Destination, initialState, plain, type RtfState, setProperty } from './rtf-state';
import { RtfTables } from './rtf-tables';
import { type RtfToken, rtfTokens } from './rtf-tokens';
import { characters, paragraphEnds, saidAllTheSame, unsaid } from './rtf-words';

/** Deeper than any document nests its groups; what goes on is made to exhaust us. */
const maximumDepth = 1_000;
/** Longer than any address that becomes a link. */
const longestInstruction = 4_000;

/**
 * Rich Text Format as HTML for the one reader of it: what is shown, accepted changes among it, with notes at the
 * end. Throws Problem('import-unreadable') for bytes that are no RTF, RangeError when nested beyond reason.
 */
export function rtfToHtml(bytes: Uint8Array): string {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, 64));
  if (!/^(?:ï»¿)?\s*\{\\rtf/.test(beginning)) throw new Problem('import-unreadable', { field: 'file' });
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) if (!reader.read(token)) break;
  return reader.finish();
}

class RtfReader {
  private readonly tables = new RtfTables();
  private readonly outer: RtfState[] = [];
  private readonly notes: string[] = [];
  private blocks = new RtfBlocks();
  private state: RtfState = { ...initialState };
  private page = 'windows-1252';
  private defaultFont = 0;
  private bytes: number[] = [];
  /** Characters still to pass over, after a `\u` that was understood. */
  private passed = 0;
  /** A group has begun with `\*`: to be passed over unless its name is known. */
  private isOptional = false;
  private marker = '';
  /** Nothing of its group has been read. */
  private isFirst = false;

  /** False at the end of the document. */
  read(token: RtfToken): boolean {
    if (token.kind === 'text') this.text(token.bytes);
    else if (token.kind === 'byte') this.text([token.byte]);
    else {
      this.flush();
      if (token.kind === 'close') return this.close();
      if (token.kind === 'open') this.open();
      else this.word(token.name, token.value);
    }
    return true;
  }

  finish(): string {
    this.flush();
    while (this.outer.length > 0) this.close();
    this.blocks.endParagraph(this.paragraph());
    const notes = this.notes.map((note) => htmlElement('li', note)).join('');
    return this.blocks.html() + (notes === '' ? '' : htmlElement('ol', notes));
  }

  private open(): void {
    if (this.outer.length > maximumDepth) throw new RangeError('RTF nested too deep');
    this.passed = 0;
    this.outer.push(this.state);
    this.state = { ...this.state, onEnd: null };
    this.isOptional = false;
    this.isFirst = true;
  }

  private close(): boolean {
    this.passed = 0;
    this.state.onEnd?.();
    this.state = this.outer.pop() ?? this.state;
    this.isOptional = false;
    return this.outer.length > 0;
  }

  private text(bytes: Iterable<number>): void {
    this.isOptional = false;
    this.isFirst = false;
    for (const byte of bytes) {
      if (this.passed > 0) this.passed -= 1;
      else if (this.state.destination !== 'nowhere') this.bytes.push(byte);
    }
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const encoding = this.tables.encodingOf(this.state.font) ?? this.page;
    const text = decodeRun(this.bytes, encoding);
    this.bytes = [];
    this.say(text);
  }

  private say(text: string): void {
    const { state } = this;
    if (state.destination === 'styles') this.tables.styleText(text);
    else if (state.destination === 'instruction' && state.field) state.field.instruction += text;
    else if (state.destination === 'marker') this.marker += text;
    else if (state.destination === 'text' && !state.isHidden && !state.isDeleted) {
      state.href = state.field ? addressOf(state.field) : '';
      this.blocks.run(text, state);
    }
  }

  private word(name: string, value: number | null): void {
    const { isFirst } = this;
    this.isFirst = false;
    if (name === '*') {
      this.isOptional = isFirst;
      return;
    }
    if (this.isOptional && !saidAllTheSame.has(name)) this.state.destination = 'nowhere';
    this.isOptional = false;
    if (this.passed > 0 && name !== 'u') {
      this.passed -= 1;
      return;
    }
    if (this.enter(name)) return;
    const { destination } = this.state;
    if (destination === 'nowhere') return;
    if (destination === 'fonts') return this.tables.fontWord(name, value);
    if (destination === 'styles' && name !== 'u') return this.tables.styleWord(name, value);
    if (destination === 'lists') return this.tables.listWord(name, value);
    if (destination === 'overrides') return this.tables.overrideWord(name, value);
    const character = characters.get(name);
    if (character !== undefined) this.say(character);
    else if (name === 'u') this.unicode(value ?? 0);
    else if (!this.structure(name)) this.set(name, value);
  }

  /** A character beyond the code page; a pair of surrogates comes in two words. */
  private unicode(value: number): void {
    this.passed = this.state.fallback;
    this.say(String.fromCharCode(value & 0xffff));
  }

  /** True for a word that says what its group is. */
  private enter(name: string): boolean {
    const { state } = this;
    const destination = destinations.get(name);
    if (name === 'ud' && state.isTwofold) Object.assign(state, { destination: 'text', isTwofold: false });
    else if (state.destination === 'nowhere') return true;
    else if (destination) state.destination = destination;
    else if (name === 'upr') Object.assign(state, { destination: 'nowhere', isTwofold: true });
    else if (unsaid.has(name)) state.destination = 'nowhere';
    else if (name === 'pict') this.picture();
    else if (name === 'field') state.field = { instruction: '' };
    else if (name === 'footnote') this.apart((html) => this.note(html));
    else if (name === 'shptxt' || name === 'dptxbxtext') this.apart((html) => this.blocks.addBeside(html));
    else return false;
    return true;
  }

  private picture(): void {
    this.state.destination = 'nowhere';
    this.blocks.addBeside(htmlElement('img', ''));
  }

  /** The words of this group are blocks of their own. */
  private apart(place: (html: string) => void): void {
    const around = this.blocks;
    const { state } = this;
    const marker = this.marker;
    this.blocks = new RtfBlocks();
    this.marker = '';
    Object.assign(state, plain, { depth: 0, style: 0, outline: null, list: 0, field: null });
    state.onEnd = () => {
      this.blocks.endParagraph(this.paragraph());
      const html = this.blocks.html();
      this.blocks = around;
      this.marker = marker;
      place(html);
    };
  }

  private note(html: string): void {
    this.notes.push(html);
    const around = this.outer.at(-1) ?? this.state;
    this.blocks.run(`[${this.notes.length}]`, { ...around, href: '', place: '' });
  }

  /** True for a word that ends something. */
  private structure(name: string): boolean {
    if (paragraphEnds.has(name)) this.endParagraph();
    else if (name === 'line' || name === 'lbr') this.say('\u2028');
    else if (name === 'cell' || name === 'nestcell') {
      const paragraph = this.paragraph();
      const depth = name === 'cell' ? 1 : Math.max(paragraph.depth, 2);
      this.blocks.endCell({ ...paragraph, depth });
      this.marker = '';
    } else if (name === 'row') this.blocks.endRow(1);
    else if (name === 'nestrow') this.blocks.endRow(Math.max(this.state.depth, 2));
    else return false;
    return true;
  }

  private endParagraph(): void {
    if (this.state.destination !== 'text') return;
    this.blocks.endParagraph(this.paragraph());
    this.marker = '';
  }

  private paragraph(): RtfParagraph {
    const { style, outline, depth, list, level } = this.state;
    const { name, outline: ofStyle } = this.tables.styleOf(style);
    const marker = this.marker.trim() || (list > 0 ? this.tables.markerOf(list, level) : '');
    return { style: name, outline: outline ?? ofStyle, depth, marker, level: level + 1 };
  }

  private set(name: string, value: number | null): void {
    if (name === 'ansicpg') this.page = encodingOfPage(value);
    else if (name === 'mac') this.page = 'macintosh';
    else if (name === 'deff') this.state.font = this.defaultFont = value ?? 0;
    else if (name === 'plain') Object.assign(this.state, plain, { font: this.defaultFont });
    else setProperty(this.state, name, value);
  }
}

const destinations: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'overrides'],
  ['fldinst', 'instruction'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
]);

/** Where a field leads when it is a link, "" for every other kind. */
function addressOf({ instruction }: { instruction: string }): string {
  const match = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]+)"?/i.exec(
    instruction.slice(0, longestInstruction),
  );
  return match?.[1]?.startsWith('\\') ? '' : (match?.[1] ?? '');
}
