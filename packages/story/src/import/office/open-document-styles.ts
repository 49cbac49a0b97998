import { childOf, childrenOf, findElements, localName, type XmlElement } from '../../exchange/xml-element';

/** A paragraph or character style, its own words only. */
interface Style {
  /** As people read it: "Text body", not `Text_20_body`. */
  name: string;
  isAutomatic: boolean;
  parent?: string;
  weight?: string;
  slant?: string;
  position?: string;
  isHidden?: boolean;
}

/** Longer than any chain of styles that inherit from each other. */
const longestChain = 20;

/** The styles of an OpenDocument text: those of the file and those that its program made on the way. */
export class OpenDocumentStyles {
  private readonly styles = new Map<string, Style>();
  private readonly numbered = new Map<string, ReadonlySet<string>>();

  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const group of [childOf(root, 'styles'), childOf(root, 'automatic-styles')]) {
        if (group) this.read(group, localName(group) === 'automatic-styles');
      }
    }
  }

  /** What a style sets, by itself or by what it inherits from, as declarations of CSS. */
  cssOf(name: string | undefined): string {
    const { weight, slant, position } = this.resolve(name);
    return [
      weight && `font-weight:${weight}`,
      slant && `font-style:${slant}`,
      position && `vertical-align:${position}`,
    ]
      .filter(Boolean)
      .join(';');
  }

  isHidden(name: string | undefined): boolean {
    return this.resolve(name).isHidden === true;
  }

  /** The style a person chose, in small letters: a class of the paragraph. */
  classOf(name: string | undefined): string {
    const named = this.chain(name).find(({ isAutomatic }) => !isAutomatic)?.name ?? name ?? '';
    return named.toLowerCase().replace(/\s+/g, '-');
  }

  /** True when the items of a list are numbered at this level, from 1. */
  isNumbered(listStyle: string | undefined, level: number): boolean {
    return this.numbered.get(listStyle ?? '')?.has(String(level)) ?? false;
  }

  private resolve(name: string | undefined): Partial<Style> {
    return this.chain(name).reduceRight<Partial<Style>>((found, style) => ({ ...found, ...style }), {});
  }

  /** The style and those it inherits from, nearest first. */
  private chain(name: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let style = this.styles.get(name ?? ''); style && chain.length < longestChain;) {
      chain.push(style);
      style = this.styles.get(style.parent ?? '');
    }
    return chain;
  }

  private read(group: XmlElement, isAutomatic: boolean): void {
    for (const element of childrenOf(group, 'style')) {
      const key = element.attributes['style:name'] ?? '';
      this.styles.set(key, { ...styleOf(element), isAutomatic });
    }
    for (const element of childrenOf(group, 'list-style')) {
      const levels = childrenOf(element, 'list-level-style-number')
        .filter(({ attributes }) => (attributes['style:num-format'] ?? '') !== '')
        .map(({ attributes }) => attributes['text:level'] ?? '');
      this.numbered.set(element.attributes['style:name'] ?? '', new Set(levels));
    }
  }
}

/** Only what the style says itself: what it leaves open is its parent's to say. */
function styleOf(element: XmlElement): Omit<Style, 'isAutomatic'> {
  const { attributes } = element;
  const text = findElements(element, 'text-properties')[0]?.attributes ?? {};
  const position = text['style:text-position'];
  const name = attributes['style:display-name'] ?? attributes['style:name'] ?? '';
  const weight = text['fo:font-weight'];
  const slant = text['fo:font-style'];
  const hidden = text['text:display'];
  return {
    name: name.replace(/_([0-9a-f]{2})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    ...(attributes['style:parent-style-name'] && { parent: attributes['style:parent-style-name'] }),
    ...(weight && { weight }),
    ...(slant && { slant }),
    ...(position && { position: placeOf(position) }),
    ...(hidden && { isHidden: hidden === 'none' }),
  };
}

/** `super 58%`, `-33% 58%` or `0% 100%`. */
function placeOf(position: string): string {
  const [raise = ''] = position.split(' ');
  if (raise === 'super' || Number.parseFloat(raise) > 0) return 'super';
  return raise === 'sub' || Number.parseFloat(raise) < 0 ? 'sub' : 'baseline';
}
