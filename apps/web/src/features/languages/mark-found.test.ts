import { expect, it } from 'vitest';
import { markFound } from './mark-found';

it('shows every place of the words looked for, in whatever case, and loses nothing of the text', () => {
  const parts = markFound('Élection, élection (100 %)', 'élection');
  expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Élection', 'élection']);
  expect(parts.map(({ text }) => text).join('')).toBe('Élection, élection (100 %)');
  expect(markFound('a (b) c', '(b)').map(({ isFound }) => isFound)).toEqual([false, true, false]);
  expect(markFound('abc', '')).toEqual([{ text: 'abc', isFound: false }]);
});
