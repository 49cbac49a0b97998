import { Problem } from '../vocabulary/problem';
import { childrenOf, findElements, localName, type XmlElement } from './xml-element';

/**
 * Refuses XLIFF that says two things of one place, where whatever is taken loses the other: a unit or a block that
 * is there twice, a segment with two sources or two targets or without a source, a target in a language of its
 * own, and sentences whose order contradicts itself. Throws `exchange-ambiguous` with the unit.
 */
export function assertUnambiguous(file: XmlElement, targetLanguage: string): void {
  const seen = new Set<string>();
  for (const unit of findElements(file, 'unit')) {
    const { id, name } = unit.attributes;
    const keys = [id && `id ${id}`, name && `name ${name}`].filter((key) => key !== undefined && key !== '');
    const parts = unit.children.filter(isPart);
    const isSure =
      keys.every((key) => !seen.has(key ?? '')) &&
      parts.some((part) => localName(part) === 'segment') &&
      parts.every((part) => isOfOneText(part, targetLanguage)) &&
      hasOneOrder(parts);
    if (!isSure) throw new Problem('exchange-ambiguous', { values: { unit: name ?? id ?? '' } });
    for (const key of keys) seen.add(key ?? '');
  }
}

function isPart(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string' && ['segment', 'ignorable'].includes(localName(child));
}

function isOfOneText(part: XmlElement, targetLanguage: string): boolean {
  const targets = childrenOf(part, 'target');
  const language = targets[0]?.attributes['xml:lang'] ?? targetLanguage;
  return (
    childrenOf(part, 'source').length === 1 &&
    targets.length <= 1 &&
    language.toLowerCase() === targetLanguage.toLowerCase()
  );
}

/** Each place in the unit is one part's; who says none keeps its own (XLIFF 2.1, attribute `order`). */
function hasOneOrder(parts: XmlElement[]): boolean {
  const places = parts.map((part, index) => {
    const order = childrenOf(part, 'target')[0]?.attributes.order;
    return order === undefined ? index + 1 : Number(order);
  });
  return (
    new Set(places).size === parts.length && places.every((place) => place >= 1 && place <= parts.length)
  );
}
