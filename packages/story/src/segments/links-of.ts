import type { LinkFact } from '../facts/fact';
import type { Segment } from './segment';
import { readTaggedText } from './tagged-text';

/** Where the links of a block lead, and on which of its plain words they stand, in order. */
export function linksOf({ text, tags }: Pick<Segment, 'text' | 'tags'>): LinkFact[] {
  const targets = new Map(
    tags.flatMap((tag) => {
      const link = tag.form === 'marks' ? tag.marks.find(({ type }) => type === 'link') : undefined;
      const href: unknown = link?.attrs?.['href'];
      return typeof href === 'string' ? [[tag.number, href] as const] : [];
    }),
  );
  const links: LinkFact[] = [];
  let at = 0;
  let open: { number: number; start: number } | null = null;
  for (const token of readTaggedText(text)) {
    if (token.form === 'text') at += token.text.length;
    // A line break, one character of the plain text.
    else if (token.form === 'atom') at += 1;
    else if (token.form === 'open') open = { number: token.number, start: at };
    else {
      const href = open?.number === token.number ? targets.get(token.number) : undefined;
      if (open && href !== undefined) links.push({ kind: 'link', text: href, start: open.start, end: at });
      open = null;
    }
  }
  return links;
}
