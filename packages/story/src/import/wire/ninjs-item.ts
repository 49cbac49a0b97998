import { Problem } from '../../vocabulary/problem';

/** A text among several in an item: one of `headlines`, `descriptions` or `bodies`, or a version 1 `body_html`. */
export interface NinjsText {
  /** What the item calls it, for those it is named to. */
  name: string;
  role: string;
  contentType: string;
  value: string;
}

/**
 * An item of ninjs, whose names are asked for in small letters: version 2 writes `contenttype`, version 3
 * `contentType`. Throws Problem('import-field') with the name of what is not as the format has it.
 */
export class NinjsItem {
  private readonly fields: ReadonlyMap<string, { name: string; value: unknown }>;

  constructor(item: object) {
    this.fields = new Map(
      Object.entries(item).map(([name, value]) => [name.toLowerCase(), { name, value: value as unknown }]),
    );
  }

  /** One line or text, "" where there is none. */
  text(name: string): string {
    const field = this.fields.get(name);
    return field ? asText(field.value, field.name) : '';
  }

  /** Version 1's `headline` and `headline_*`, or a list of versions 2 and 3, in the order of the file. */
  texts(single: string, list: string): NinjsText[] {
    const found: NinjsText[] = [];
    for (const [key, { name, value }] of this.fields) {
      if (key === single || key.startsWith(`${single}_`)) {
        const role = key.slice(single.length + 1);
        found.push({ name, role, contentType: '', value: asText(value, name) });
      } else if (key === list && value !== null) {
        if (!Array.isArray(value)) throw wrong(name);
        found.push(...value.map((one, index) => asEntry(one, name, index)));
      }
    }
    return found.filter(({ value }) => value.trim() !== '');
  }

  has(name: string): boolean {
    const value = this.fields.get(name)?.value;
    if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
    return value !== undefined && value !== null && value !== '';
  }

  /** Names, as the file writes them, of what says something and is not among `known`. */
  namesBeside(known: (name: string) => boolean): string[] {
    return [...this.fields].filter(([key]) => !known(key) && this.has(key)).map(([, { name }]) => name);
  }
}

function asEntry(entry: unknown, list: string, index: number): NinjsText {
  const name = `${list}.${index}`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw wrong(name);
  const item = new NinjsItem(entry);
  const role = item.text('role');
  return {
    name: role === '' ? name : `${list} (${role})`,
    role,
    contentType: item.text('contenttype'),
    value: item.text('value'),
  };
}

function asText(value: unknown, name: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw wrong(name);
  return value;
}

function wrong(name: string): Problem {
  return new Problem('import-field', { field: 'file', values: { name } });
}
