import { expect, it } from 'vitest';
import { extractSegments } from './extract-segments';
import { linksOf } from './links-of';

it('a block’s links are told with their words, across bold and line breaks', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } });
  const content = [
    { type: 'text', text: 'Lire ' },
    { type: 'text', text: 'ici', marks: [{ type: 'strong' }, link('https://example.org/a')] },
    { type: 'hardBreak' },
    { type: 'text', text: 'gras', marks: [{ type: 'strong' }] },
    { type: 'text', text: ' et ' },
    { type: 'text', text: 'là', marks: [link('https://example.org/b')] },
  ];
  const [segment] = extractSegments(
    { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content }] },
    'fr',
  );
  const links = segment ? linksOf(segment) : [];
  expect(links.map(({ text, start, end }) => [text, segment?.plain.slice(start, end)])).toEqual([
    ['https://example.org/a', 'ici'],
    ['https://example.org/b', 'là'],
  ]);
});
