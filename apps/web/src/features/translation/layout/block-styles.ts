/**
 * Styles for single blocks of one text, by their ids. They live in a style sheet of their own and not on the
 * elements: the editor owns those, and a caret or a word being composed must not notice any of this.
 */
export class BlockStyles {
  private readonly sheet = new CSSStyleSheet();
  private written = '';

  /** @param scope a selector of the one text that is meant. */
  constructor(private readonly scope: string) {
    document.adoptedStyleSheets.push(this.sheet);
  }

  /** Makes these the only rules; returns false when they already were. */
  write(declarations: ReadonlyMap<string, string>): boolean {
    const rules = Array.from(
      declarations,
      ([id, declaration]) => `${this.scope} [data-id="${CSS.escape(id)}"]{${declaration}}`,
    ).join('\n');
    if (rules === this.written) return false;
    this.written = rules;
    this.sheet.replaceSync(rules);
    return true;
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}
