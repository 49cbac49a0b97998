import { canonicalJson } from '../document/content-hash';
import type { Segment, SegmentTag } from './segment';
import { escapeTaggedText, readTaggedText } from './tagged-text';

/**
 * A translation's tagged text with the tag numbers of its source: tags are told apart by what they do, since
 * another word order numbers them anew. One that the source has not is left out, its words stay.
 */
export function retagText(target: Pick<Segment, 'text' | 'tags'>, source: Pick<Segment, 'tags'>): string {
  const numbers = new Map<number, number>();
  const free = source.tags.map((tag) => ({ number: tag.number, does: whatItDoes(tag) }));
  for (const tag of target.tags) {
    const index = free.findIndex(({ does }) => does === whatItDoes(tag));
    const [found] = index < 0 ? [] : free.splice(index, 1);
    if (found) numbers.set(tag.number, found.number);
  }
  return readTaggedText(target.text)
    .map((token) => {
      if (token.form === 'text') return escapeTaggedText(token.text);
      const number = numbers.get(token.number);
      if (number === undefined) return '';
      if (token.form === 'atom') return `<${number}/>`;
      return token.form === 'open' ? `<${number}>` : `</${number}>`;
    })
    .join('');
}

function whatItDoes(tag: SegmentTag): string {
  return canonicalJson(tag.form === 'marks' ? { marks: tag.marks } : { node: tag.node });
}
